/** 0 country, 1 major region, 2 basic region, 3 small region. */
export type NutsLevel = 0 | 1 | 2 | 3;

/** What a table of regions must say about each: code, name in Latin script, name in its own script where that differs. */
export interface NutsRow {
  code: string;
  name: string;
  own?: string;
}

/** A row with what its code says. */
export type Region<R extends NutsRow = NutsRow> = R & {
  level: NutsLevel;
  /** Two letters, EL for Greece and UK for the United Kingdom. */
  country: string;
  parent?: string;
  latinName: string;
  ownName: string;
};

/** The regions of NUTS 2021 as a tree. Made by `createNuts`. */
export interface Nuts<R extends NutsRow = NutsRow> {
  /** The region of a code, which may be written with GR or GB or in small letters. Throws one plain sentence when there is none. */
  region(code: string): Region<R>;
  /** Is this exactly the code of a region? */
  isRegion(code: string): boolean;
  /** The regions one level below, in order of code; none below level 3. */
  children(code: string): Region<R>[];
  /** The regions of a level inside a region, itself included when it has that level. */
  within(code: string, level: NutsLevel): Region<R>[];
  /** All regions of a level, or of every level, in order of code. */
  all(level?: NutsLevel): Region<R>[];
}

/** Why a code is none, by code and parameters, so that it can be said in any language; the message says it in English. */
export interface Unfound {
  code: RegionFault;
  params: Record<string, string | readonly string[]>;
  message: string;
}
export const regionFaults = [
  'nuts-code',
  'no-such-region',
  'former-use',
  'former-parts',
  'former-part-of',
  'former-nowhere',
] as const;
export type RegionFault = (typeof regionFaults)[number];

/** Thrown for a code that is no region's. */
export class RegionError extends Error {
  readonly unfound: Unfound;

  constructor(unfound: Unfound) {
    super(unfound.message);
    this.unfound = unfound;
  }
}

const PATTERN = /^[A-Z]{2}[0-9A-Z]{0,3}$/;
const USUAL_PREFIXES: Record<string, string> = { GR: 'EL', GB: 'UK' };

/** The countries of NUTS 2021, for those who must know them before the table of regions is there. */
export const nutsCountries: readonly string[] =
  'AL AT BE BG CH CY CZ DE DK EE EL ES FI FR HR HU IE IS IT LI LT LU LV ME MK MT NL NO PL PT RO RS SE SI SK TR UK'.split(
    ' ',
  );

/**
 * A code as NUTS writes it: capitals, EL for GR, UK for GB. Throws when it cannot be a NUTS code.
 * Example: `normaliseCode(' gr30 ')` is `EL30`. It says nothing about whether the region exists.
 */
export function normaliseCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (!PATTERN.test(code)) {
    const message = `"${text}" is not a NUTS code: two letters, then up to three letters or digits, as in ES51.`;
    throw new RegionError({ code: 'nuts-code', params: {}, message });
  }
  const prefix = code.slice(0, 2);
  return (USUAL_PREFIXES[prefix] ?? prefix) + code.slice(2);
}

/** The level of a code by its length. Example: SE224 has level 3. Throws when it cannot be a NUTS code. */
export function levelOf(code: string): NutsLevel {
  if (!PATTERN.test(code)) throw new Error(`"${code}" is not a NUTS code.`);
  return (code.length - 2) as NutsLevel;
}

/** The country of a code. Example: EL41 lies in EL. */
export function countryOf(code: string): string {
  return code.slice(0, 2);
}

/** The country of a code as ISO 3166 writes it, for language libraries. Example: EL41 lies in GR. */
export function isoCountryOf(code: string): string {
  const country = countryOf(code);
  return Object.entries(USUAL_PREFIXES).find(([, nuts]) => nuts === country)?.[0] ?? country;
}

/** The code one level up; undefined for a country. Example: the parent of ES511 is ES51. */
export function parentOf(code: string): string | undefined {
  return levelOf(code) === 0 ? undefined : code.slice(0, -1);
}

/** The codes above a code, nearest first. Example: MT002 -> MT00, MT0, MT. */
export function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

/** Is a region the other one or a part of it? */
export function isWithin(code: string, area: string): boolean {
  return code.startsWith(area);
}

/**
 * Makes the tree of regions from a table. `explain` may say what an unknown code was (see recode.ts).
 *
 * Example: `createNuts(rows).region('MT002').name` is `Gozo and Comino/Għawdex u Kemmuna`.
 */
export function createNuts<R extends NutsRow>(
  rows: readonly R[],
  explain: (code: string) => Unfound | undefined = () => undefined,
): Nuts<R> {
  const regions = new Map(rows.map((row) => [row.code, regionOf(row)]));
  const sorted = [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const byLevel = ([0, 1, 2, 3] as const).map((level) => sorted.filter((region) => region.level === level));
  const region = (text: string): Region<R> => {
    const code = normaliseCode(text);
    const found = regions.get(code);
    if (!found) throw new RegionError(explain(code) ?? noSuch(code));
    return found;
  };
  const within = (code: string, level: NutsLevel) =>
    (byLevel[level] ?? []).filter((candidate) => isWithin(candidate.code, code));
  return {
    region,
    isRegion: (code) => regions.has(code),
    children: (code) => (levelOf(code) === 3 ? [] : within(code, (levelOf(code) + 1) as NutsLevel)),
    within,
    all: (level) => [...(level === undefined ? sorted : (byLevel[level] ?? []))],
  };
}

const noSuch = (code: string): Unfound => ({
  code: 'no-such-region',
  params: { region: code },
  message: `There is no region ${code} in NUTS 2021.`,
});

function regionOf<R extends NutsRow>(row: R): Region<R> {
  const parent = parentOf(row.code);
  return {
    ...row,
    level: levelOf(row.code),
    country: countryOf(row.code),
    ...(parent === undefined ? {} : { parent }),
    latinName: row.name,
    ownName: row.own ?? row.name,
  };
}
