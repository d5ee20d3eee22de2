import { ancestorsOf } from './nuts.ts';
import { versionOf, type OldNuts, type OldVersion } from './recode.ts';

/** A figure that may be added up (people, events), as a source gives it; null = the source has none. */
export interface OldFigure {
  code: string;
  version: OldVersion | '2021';
  value: number | null;
}

/** A figure of a NUTS 2021 region and the codes it was added up from. */
export interface RecodedFigure {
  value: number;
  version: OldVersion | '2021';
  from: string[];
}

/** Why a region has no figure. */
export type NoFigure =
  | { code: 'not-given'; params: Record<string, never> }
  | { code: 'not-in-source' | 'no-such-territory'; params: { region: string; version: string } }
  | {
      code: 'territory-changed';
      params: { region: string; version: string; closest: string[]; percent: number };
    }
  | { code: 'parts-missing'; params: { region: string; version: string; made: string[]; missing: string[] } }
  | {
      code: 'more-parts-missing';
      params: { region: string; version: string; made: string[]; missing: string[]; more: number };
    };

/** Figures by NUTS 2021 code; for the regions without one, why; and rows whose code no version has. */
export interface RecodedFigures {
  figures: Map<string, RecodedFigure>;
  none: Map<string, NoFigure>;
  unknown: OldFigure[];
}

type Answer = { figure: RecodedFigure } | { reason: NoFigure };
type Values = ReadonlyMap<string, number>;

/**
 * Carries the figures of one subject and one date over to the given NUTS 2021 regions: the figure of the equal old region,
 * else the sum of the whole old regions that make it up, all of which must have one. Never a share of a region, never a
 * region that is only nearly the same. A figure that already has NUTS 2021 codes wins, then the later version.
 *
 * Example (Eurostat demo_r_gind3, 1 January 2018): NO0A = NO043 473,525 + NO051 522,539 + NO052 110,230 + NO053 266,858
 * = 1,373,152 people. Not for rates, means or scores: they do not add up.
 */
export function recodeFigures(
  versions: readonly OldNuts[],
  rows: readonly OldFigure[],
  regions: readonly string[],
): RecodedFigures {
  const result: RecodedFigures = { figures: new Map(), none: new Map(), unknown: [] };
  const known = new Set(regions);
  result.unknown = rows.filter(({ code, version }) =>
    version === '2021' ? !known.has(code) : !versionOf(versions, version).parts.has(code),
  );
  const sources = sourcesOf(versions, rows);
  for (const code of regions) {
    const answers = sources.map((answer) => answer(code));
    const found = answers.find((answer) => 'figure' in answer);
    if (found && 'figure' in found) result.figures.set(code, found.figure);
    else {
      const first = answers.find((answer) => 'reason' in answer);
      result.none.set(code, first && 'reason' in first ? first.reason : { code: 'not-given', params: {} });
    }
  }
  return result;
}

/** One way to look a region up per version that occurs in the rows, in order of preference. */
function sourcesOf(versions: readonly OldNuts[], rows: readonly OldFigure[]): ((code: string) => Answer)[] {
  const valuesIn = (version: string) =>
    new Map(
      rows.flatMap((row) => (row.version === version && row.value !== null ? [[row.code, row.value]] : [])),
    );
  const has = (version: string) => rows.some((row) => row.version === version);
  const old = versions
    .filter(({ version }) => has(version))
    .map((version) => {
      const values = valuesIn(version.version);
      return (code: string) => fromOld(version, values, code);
    });
  return has('2021') ? [(code) => fromCurrent(valuesIn('2021'), code), ...old] : old;
}

function fromCurrent(values: Values, code: string): Answer {
  const value = values.get(code);
  if (value === undefined)
    return { reason: { code: 'not-in-source', params: { region: code, version: '2021' } } };
  return { figure: { value, version: '2021', from: [code] } };
}

function fromOld(old: OldNuts, values: Values, code: string): Answer {
  const lacking = old.table.none[code];
  if (lacking) return { reason: territoryLack(old, code, lacking) };
  const made = old.table.from[code] ?? [code];
  const parts = made.flatMap((part) => old.parts.get(part) ?? []).sort();
  const equal = equalCodes(old, parts, code).find((candidate) => values.has(candidate));
  const from = equal === undefined ? coverOf(old, parts, values) : [equal];
  const missing = from.filter((part) => !values.has(part));
  if (missing.length > 0) return { reason: missingParts(old, code, made, missing) };
  const value = from.reduce((sum, part) => sum + (values.get(part) as number), 0);
  return { figure: { value, version: old.version, from } };
}

/** Old codes with exactly this territory, the same code first, then the nearest level. */
function equalCodes(old: OldNuts, parts: readonly string[], code: string): string[] {
  const first = parts[0] ?? '';
  const candidates = [...new Set([code, ...(old.table.from[code] ?? []), first, ...ancestorsOf(first)])];
  return candidates.filter((candidate) => old.parts.get(candidate)?.join() === parts.join());
}

/** Level-3 parts, or where one has no figure a larger old region that lies whole inside and has one. */
function coverOf(old: OldNuts, parts: readonly string[], values: Values): string[] {
  const inside = new Set(parts);
  const wider = (part: string) =>
    ancestorsOf(part).find((above) => values.has(above) && old.parts.get(above)?.every((p) => inside.has(p)));
  const instead = parts.flatMap((part) => (values.has(part) ? [] : (wider(part) ?? [])));
  const covered = new Set(instead.flatMap((above) => old.parts.get(above) ?? []));
  return [...new Set([...instead, ...parts.filter((part) => !covered.has(part))])].sort();
}

function territoryLack(
  { version }: OldNuts,
  region: string,
  { closest, percent }: { closest: string[]; percent: number },
): NoFigure {
  if (closest.length === 0) return { code: 'no-such-territory', params: { region, version } };
  return { code: 'territory-changed', params: { region, version, closest, percent } };
}

/** Names all the missing parts where they are few. */
function missingParts({ version }: OldNuts, region: string, made: string[], missing: string[]): NoFigure {
  if (made.length === 1 && made[0] === region) {
    return { code: 'not-in-source', params: { region, version } };
  }
  if (missing.length <= 4) return { code: 'parts-missing', params: { region, version, made, missing } };
  const [named, more] = [missing.slice(0, 3), missing.length - 3];
  return { code: 'more-parts-missing', params: { region, version, made, missing: named, more } };
}
