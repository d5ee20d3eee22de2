import type { Edition, EditionIndicator } from './edition.ts';

/** Several lists in one: list `i` is what stands from `from[i]` to before `from[i + 1]`, each part with its weight. */
export interface Lists {
  from: Int32Array;
  part: Int32Array;
  weight: Float64Array;
}

export interface CompiledLookUp {
  /** The column it fills. */
  column: number;
  of: readonly { column: number; places: ReadonlyMap<number, number> }[];
  table: readonly number[];
}

/** One score that an edition makes, in the order of the results. */
export interface Result {
  kind: 'area' | 'axis' | 'overall';
  axis?: string;
  code: string;
}

/** An edition as index arrays, made once and used for any number of regions. */
export interface Compiled {
  edition: Edition;
  /** What is given: the column of each code. */
  asked: ReadonlyMap<string, number>;
  /** The weight of each column, those of look-ups included, which come after the asked ones. */
  weights: Float64Array;
  lookUps: readonly CompiledLookUp[];
  /** The leaves that each column counts in. A leaf is a mean of columns: a dimension, a flat area, a value of an axis. */
  leavesOf: Pick<Lists, 'from' | 'part'>;
  /** What each leaf would hold if everything were answered. */
  whole: { weight: Float64Array; count: Uint16Array };
  /** Means of leaves: one for each area and each value of an axis. */
  groups: Lists;
  /** Means of groups: one for each overall. */
  overalls: Lists;
  /** Groups, then overalls. */
  results: readonly Result[];
}

type Parts = readonly { part: number; weight: number }[];

function lists(all: readonly Parts[]): Lists {
  const flat = all.flat();
  const from = new Int32Array(all.length + 1);
  all.forEach((parts, i) => {
    from[i + 1] = (from[i] ?? 0) + parts.length;
  });
  return {
    from,
    part: Int32Array.from(flat, ({ part }) => part),
    weight: Float64Array.from(flat, ({ weight }) => weight),
  };
}

/** Throws a RangeError that says what is wrong with an edition. */
export function compile(edition: Edition): Compiled {
  const { columns, asked } = columnsOf(edition);
  const weights = weightsOf(edition, columns);
  const partsOf = (indicators: readonly EditionIndicator[]): number[] =>
    indicators.map((one) => columns.get(one.code) ?? -1);
  const leaves: number[][] = [];
  const groups: Parts[] = [];
  const results: Result[] = [];
  const add = (result: Result, parts: readonly { leaf: number[]; weight: number }[]) => {
    groups.push(parts.map(({ leaf, weight }) => ({ part: leaves.push(leaf) - 1, weight })));
    results.push(result);
  };
  for (const area of edition.areas) {
    const own = edition.indicators.filter((one) => one.area === area.code);
    const dimensions = [...Map.groupBy(own, (one) => one.dimension ?? '')];
    const weight = (dimension: string) => weightOf(area.dimensionWeights?.[dimension], dimension);
    add(
      { kind: 'area', code: area.code },
      dimensions.map(([dimension, members]) => ({ leaf: partsOf(members), weight: weight(dimension) })),
    );
  }
  const apart = new Set(edition.areas.filter((area) => area.apart).map(({ code }) => code));
  const counted = edition.indicators.filter((one) => !apart.has(one.area));
  for (const { code: axis, values } of edition.axes) {
    for (const code of values) {
      const members = counted.filter((one) => one.places?.[axis] === code);
      add({ kind: 'axis', axis, code }, [{ leaf: partsOf(members), weight: 1 }]);
    }
  }
  const overalls = edition.overalls.map(({ code, areas }) => {
    results.push({ kind: 'overall', code });
    return areas.map((area) => partOfOverall(edition, area));
  });
  return {
    edition,
    asked,
    weights,
    lookUps: edition.indicators.flatMap((one) => lookUpOf(one, columns)),
    leavesOf: lists([...columns.values()].map((column) => leavesWith(leaves, column))),
    whole: {
      weight: Float64Array.from(leaves, (leaf) =>
        leaf.reduce((sum, column) => sum + (weights[column] ?? 0), 0),
      ),
      count: Uint16Array.from(leaves, ({ length }) => length),
    },
    groups: lists(groups),
    overalls: lists(overalls),
    results,
  };
}

const leavesWith = (leaves: readonly number[][], column: number): Parts =>
  leaves.flatMap((leaf, part) => (leaf.includes(column) ? [{ part, weight: 1 }] : []));

/** Asked codes first, then the look-ups. */
function columnsOf({ indicators, areas, axes }: Edition) {
  const known = new Set(areas.map(({ code }) => code));
  for (const { code, area, places } of indicators) {
    if (!known.has(area)) throw new RangeError(`${code} is in "${area}", which is no area.`);
    for (const axis of axes) {
      if (!axis.values.includes(places?.[axis.code] ?? ''))
        throw new RangeError(`${code} has no place on ${axis.code}.`);
    }
  }
  const direct = indicators.filter((one) => !one.lookUp).map(({ code }) => code);
  const through = indicators.flatMap((one) => one.lookUp?.of.map(({ code }) => code) ?? []);
  const computed = indicators.filter((one) => one.lookUp).map(({ code }) => code);
  const given = [...direct, ...new Set(through.filter((code) => !direct.includes(code)))];
  const all = [...given, ...computed];
  const twice = all.find((code, i) => all.indexOf(code) !== i);
  if (twice !== undefined) throw new RangeError(`${twice} is there twice.`);
  const columns = new Map(all.map((code, i) => [code, i]));
  return { columns, asked: new Map(given.map((code, i) => [code, i])) };
}

/** An indicator weighs the same on every axis. */
function weightsOf({ indicators }: Edition, columns: ReadonlyMap<string, number>): Float64Array {
  const weights = new Float64Array(columns.size).fill(1);
  for (const { code, weight } of indicators) weights[columns.get(code) ?? -1] = weightOf(weight, code);
  return weights;
}

function weightOf(weight: number | undefined, code: string): number {
  if (weight === undefined) return 1;
  if (weight > 0 && Number.isFinite(weight)) return weight;
  throw new RangeError(`The weight of ${code} must be above 0.`);
}

function partOfOverall({ areas }: Edition, code: string) {
  const at = areas.findIndex((area) => area.code === code);
  const area = areas[at];
  if (!area || area.apart) throw new RangeError(`"${code}" is no area that an overall may hold.`);
  return { part: at, weight: weightOf(area.weight, code) };
}

function lookUpOf({ code, lookUp }: EditionIndicator, columns: ReadonlyMap<string, number>) {
  if (!lookUp) return [];
  const combinations = lookUp.of.reduce((product, { values }) => product * values.length, 1);
  if (lookUp.table.length !== combinations || !lookUp.table.every((value) => value >= 0 && value <= 100))
    throw new RangeError(`${code} needs ${combinations} values of 0 to 100, one for each combination.`);
  const of = lookUp.of.map(({ code: other, values }) => ({
    column: columns.get(other) ?? -1,
    places: new Map(values.map((value, place) => [value, place])),
  }));
  return [{ column: columns.get(code) ?? -1, of, table: lookUp.table }];
}
