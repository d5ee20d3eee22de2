import { ancestorsOf, type Unfound } from './nuts.ts';

/** The older versions whose codes are understood. */
export type OldVersion = '2013' | '2016';

/** One version in recoding.json, made from the polygons of both versions (see boundaries/SOURCE.md). */
export interface VersionTable {
  level3: string[];
  parts: Record<string, string[]>;
  names: Record<string, string>;
  to: Record<string, string>;
  became: Record<string, string[]>;
  from: Record<string, string[]>;
  none: Record<string, { closest: string[]; percent: number }>;
}

/** Old codes as the code of NUTS 2021 with the same territory, or why there is none. */
export type Recoded = { code: string } | { refused: string };

/** One version, ready to be asked. */
export interface OldNuts {
  version: OldVersion;
  table: VersionTable;
  /** Every code of the version with its level-3 parts. */
  parts: ReadonlyMap<string, readonly string[]>;
}

/** Prepares the tables once. Later versions come first. */
export function oldVersions(tables: Record<OldVersion, VersionTable>): OldNuts[] {
  return (['2016', '2013'] as const).map((version) => ({
    version,
    table: tables[version],
    parts: partsOf(tables[version]),
  }));
}

function partsOf(table: VersionTable): Map<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  const odd = new Set(Object.values(table.parts).flat());
  for (const code of table.level3) {
    for (const above of odd.has(code) ? [code] : [code, ...ancestorsOf(code)]) {
      parts.set(above, [...(parts.get(above) ?? []), code]);
    }
  }
  for (const [code, list] of Object.entries(table.parts)) {
    parts.set(code, list);
    for (const above of ancestorsOf(code))
      parts.set(above, [...new Set([...(parts.get(above) ?? []), ...list])].sort());
  }
  return parts;
}

/**
 * The NUTS 2021 code of an old one when both territories are equal (polygons differ by under 1 % of area), otherwise
 * one plain sentence. Examples: FR52 of 2013 is FRH0; NO05 of 2016 is refused, it became NO0A2 and NO0A3 together.
 */
export function recodeCode(
  versions: readonly OldNuts[],
  code: string,
  version: OldVersion | '2021',
): Recoded {
  if (version === '2021') return { code };
  const old = versionOf(versions, version);
  if (!old.parts.has(code)) return { refused: `There is no region ${code} in NUTS ${version}.` };
  if (!(code in old.table.became)) return { code: old.table.to[code] ?? code };
  const name = old.table.names[code];
  const former = { code, version, ...(name ? { name } : {}), ...fateOf(old, code) };
  return { refused: `${sentenceOf(former)}.` };
}

/** What became of a code that NUTS 2021 does not have: an equal region, a sum of several, a part of one, or none of these. */
export interface Former {
  code: string;
  version: OldVersion;
  /** What the region was called; missing when the code still exists with other borders. */
  name?: string;
  now: 'equal' | 'together' | 'part' | 'nothing';
  /** The regions of today that are meant by `now`. */
  codes: string[];
}

/** What a code once was, later versions first; undefined when no version had it. Example: FR52 of 2013 is equal to FRH0. */
export function formerOf(versions: readonly OldNuts[], code: string): Former | undefined {
  const old = versions.find(({ parts }) => parts.has(code));
  if (!old) return undefined;
  const name = old.table.names[code];
  const equal = old.table.to[code];
  const fate = equal ? { now: 'equal' as const, codes: [equal] } : fateOf(old, code);
  return { code, version: old.version, ...(name ? { name } : {}), ...fate };
}

/**
 * What a code that NUTS 2021 does not have once was, and what to use instead; undefined when no version had it.
 * Example: "FR52 was Bretagne in NUTS 2013; use FRH0."
 */
export function explainFormer(versions: readonly OldNuts[], code: string): Unfound | undefined {
  const former = formerOf(versions, code);
  if (!former) return undefined;
  const was = { region: code, name: former.name ?? code, version: former.version };
  const fate = unfound(former);
  return { code: fate.code, params: { ...was, ...fate.params }, message: `${sentenceOf(former)}.` };
}

/** The prepared tables of one version. Throws when it is not there. */
export function versionOf(versions: readonly OldNuts[], version: OldVersion): OldNuts {
  const old = versions.find((candidate) => candidate.version === version);
  if (!old)
    throw new Error(`NUTS ${version} is not known; known are ${versions.map((v) => v.version).join(', ')}.`);
  return old;
}

function sentenceOf({ code, version, name, now, codes }: Former): string {
  const was = name
    ? `${code} was ${name} in NUTS ${version}`
    : `${code} of NUTS ${version} had other borders`;
  const is = {
    equal: `use ${codes[0]}`,
    together: `its territory is now ${listed(codes)} together`,
    part: `it is now a part of ${codes[0]}`,
    nothing: 'no region of NUTS 2021 has its territory',
  };
  return `${was}; ${is[now]}`;
}

function unfound({ now, codes }: Former): Pick<Unfound, 'code' | 'params'> {
  const [only = ''] = codes;
  const said = {
    equal: { code: 'former-use', params: { use: only } },
    together: { code: 'former-parts', params: { now: codes } },
    part: { code: 'former-part-of', params: { now: only } },
    nothing: { code: 'former-nowhere', params: {} },
  } as const;
  return said[now];
}

/** What became of an old region that no region of today equals. */
function fateOf(old: OldNuts, code: string): Pick<Former, 'now' | 'codes'> {
  const together = old.table.became[code] ?? [];
  if (together.length > 0) return { now: 'together', codes: together };
  const whole = Object.entries(old.table.from)
    .filter(([, codes]) => codes.includes(code))
    .map(([fresh]) => fresh)
    .sort((a, b) => b.length - a.length)[0];
  return whole ? { now: 'part', codes: [whole] } : { now: 'nothing', codes: [] };
}

/** "NO043, NO051 and NO052". */
export function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}
