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
  return { refused: `${wasSentence(old, code)}; ${fateOf(old, code).words}.` };
}

/**
 * What a code that NUTS 2021 does not have once was, and what to use instead; undefined when no version had it.
 * Example: "FR52 was Bretagne in NUTS 2013; use FRH0."
 */
export function explainFormer(versions: readonly OldNuts[], code: string): Unfound | undefined {
  const old = versions.find(({ parts }) => parts.has(code));
  if (!old) return undefined;
  const { words, ...fate } = fateOf(old, code);
  const was = { region: code, name: old.table.names[code] ?? code, version: old.version };
  return {
    code: fate.code,
    params: { ...was, ...fate.params },
    message: `${wasSentence(old, code)}; ${words}.`,
  };
}

/** The prepared tables of one version. Throws when it is not there. */
export function versionOf(versions: readonly OldNuts[], version: OldVersion): OldNuts {
  const old = versions.find((candidate) => candidate.version === version);
  if (!old)
    throw new Error(`NUTS ${version} is not known; known are ${versions.map((v) => v.version).join(', ')}.`);
  return old;
}

function wasSentence(old: OldNuts, code: string): string {
  const name = old.table.names[code];
  return name
    ? `${code} was ${name} in NUTS ${old.version}`
    : `${code} of NUTS ${old.version} had other borders`;
}

/** What became of an old region. */
function fateOf(old: OldNuts, code: string): Pick<Unfound, 'code' | 'params'> & { words: string } {
  const equal = old.table.to[code];
  if (equal) return { code: 'former-use', params: { use: equal }, words: `use ${equal}` };
  const now = old.table.became[code] ?? [];
  if (now.length > 0) {
    return { code: 'former-parts', params: { now }, words: `its territory is now ${listed(now)} together` };
  }
  const whole = Object.entries(old.table.from)
    .filter(([, codes]) => codes.includes(code))
    .map(([fresh]) => fresh)
    .sort((a, b) => b.length - a.length)[0];
  if (whole) {
    return { code: 'former-part-of', params: { now: whole }, words: `it is now a part of ${whole}` };
  }
  return { code: 'former-nowhere', params: {}, words: 'no region of NUTS 2021 has its territory' };
}

/** "NO043, NO051 and NO052". */
export function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}
