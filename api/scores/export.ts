import type { ScoreColumns, ScoreCube } from '../contract/scores.ts';
import { axisOf } from './axis.ts';
import { ranksOf } from '../../geo/ranks.ts';
import { halfUp } from './rounding.ts';
import type { Recomputed } from './recompute.ts';

/** Scores as they leave the Atlas in a file, with the names of their regions. */
export interface Exported {
  columns: ScoreColumns;
  names: ReadonlyMap<string, string>;
  recomputed: readonly Recomputed[];
  /** The address that gives the same again. */
  href: string;
}

/** The recomputed score of a region and area; null where there is none. */
function recomputedIn({ recomputed }: Exported): (id: string, area: string) => number | null {
  const found = new Map(recomputed.map((one) => [`${one.country} ${one.area}`, one.value]));
  return (id, area) => found.get(`${id} ${area}`) ?? null;
}

export const csvColumns = [
  'scope',
  'edition',
  'year',
  'region',
  'region_name',
  'axis',
  'area',
  'value',
  'rounded',
  'rank',
  'state',
  'answered',
  'applicable',
  'recomputed',
  'computed',
  'standing',
  'source',
] as const;

/** One row per region and score: of an area, or of a value of another axis. `rank` is among the regions of the file, 1 the highest, shared by ties. */
export function csvRows(exported: Exported): Record<(typeof csvColumns)[number], unknown>[] {
  const { columns, names } = exported;
  const { scope, edition, year, ids, values, standing, source } = columns;
  const recomputed = recomputedIn(exported);
  const computed = new Set(columns.computed);
  return Object.entries(values).flatMap(([area, column]) => {
    const ranks = ranksOf(column);
    return ids.map((region, at) => {
      const value = column[at] ?? null;
      return {
        ...{ scope, edition, year, region, region_name: names.get(region) },
        ...{ axis: axisOf(area), area, value },
        rounded: value === null ? null : halfUp(value, 0),
        rank: ranks[at],
        state: columns.states[area]?.[at],
        answered: columns.answered[area]?.[at],
        applicable: columns.applicable[area]?.[at],
        recomputed: recomputed(region, area),
        ...{ computed: computed.has(region), standing, source: source.credit },
      };
    });
  });
}

/**
 * The same as a cube of JSON-stat 2.0: regions by areas, of one scope, edition and year. A missing score is null, and its
 * status says why; full precision.
 */
export function cubeOf(exported: Exported): ScoreCube {
  const { columns, names, href } = exported;
  const { scope, edition, ids, standing, source } = columns;
  const year = String(columns.year);
  const areas = Object.keys(columns.values);
  const recomputed = recomputedIn(exported);
  const each = <Value>(read: (area: string, at: number) => Value) =>
    ids.flatMap((_, at) => areas.map((area) => read(area, at)));
  const states = each((area, at) => columns.states[area]?.[at] ?? 'no-figure');
  const own = (code: string) => ({ index: [code], label: { [code]: code } });
  const same = (codes: readonly string[], name = (code: string) => code) => ({
    index: [...codes],
    label: Object.fromEntries(codes.map((code) => [code, name(code)])),
  });
  return {
    version: '2.0',
    class: 'dataset',
    label: `MIPEX scores: ${scope}, edition ${edition}, ${year}`,
    source: source.credit,
    href,
    note: [source.licence],
    id: ['scope', 'edition', 'year', 'region', 'area'],
    size: [1, 1, 1, ids.length, areas.length],
    role: { time: ['year'], geo: ['region'], metric: ['area'] },
    dimension: {
      scope: { label: 'Scope', category: own(scope) },
      edition: { label: 'Edition', category: own(edition) },
      year: { label: 'Year', category: own(year) },
      region: { label: 'Region', category: same(ids, (id) => names.get(id) ?? id) },
      area: {
        label: scope === 'national' ? 'Area' : 'Area, or governance element, process phase, target group',
        category: {
          ...same(areas),
          unit: Object.fromEntries(areas.map((area) => [area, { label: 'points of 0 to 100', decimals: 0 }])),
        },
      },
    },
    value: each((area, at) => columns.values[area]?.[at] ?? null),
    status: Object.fromEntries(
      states.flatMap((state, place) => (state === 'value' ? [] : [[String(place), state]])),
    ),
    extension: {
      standing,
      licence: source.licence,
      axes: Object.fromEntries(areas.map((area) => [area, axisOf(area)])),
      answered: each((area, at) => columns.answered[area]?.[at] ?? null),
      applicable: each((area, at) => columns.applicable[area]?.[at] ?? null),
      recomputed: each((area, at) => recomputed(ids[at] ?? '', area)),
      computed: columns.computed,
    },
  };
}
