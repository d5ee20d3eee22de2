import { type Part, type Similarity, similarTo } from '../../geo/similar.ts';
import { steady } from '../../geo/ranks.ts';
import { countryOf } from '../../geo/nuts.ts';
import type { Among } from '../contract/profile.ts';
import type { Ahead, SimilarPart, SimilarRegion, SimilarRegions } from '../contract/similar.ts';
import { type Column, knownOf, type WeighedColumn } from './known.ts';

interface Asked {
  region: string;
  among: Among;
  /** The other regions to look at, and those whose numbers make the scale: the region's own too, where it is of their level. */
  codes: readonly string[];
  columns: readonly WeighedColumn[];
  nameOf: (code: string) => string;
}

export type Found = Asked & Similarity;

/** How similar the regions are to the one asked about. */
export function findSimilar(asked: Asked): Found {
  return { ...asked, ...similarTo(asked.region, asked.codes, asked.columns.map(partOf)) };
}

/** A column as the core compares it: a logarithm has no place for nobody. */
function partOf({ column, weight }: WeighedColumn): Part {
  const known = [...column.cells];
  if (column.kind === 'marks')
    return {
      weight,
      marks: new Map(known.flatMap(([code, { marks }]) => (marks ? [[code, new Set(marks)]] : []))),
    };
  const scaled = (number: number) => (column.scale === 'plain' ? number : Math.log10(number));
  return {
    weight,
    numbers: new Map(
      known.flatMap(([code, { number }]) =>
        number === null || !Number.isFinite(scaled(number)) ? [] : [[code, scaled(number)]],
      ),
    ),
    ...(column.of === 'country' ? { of: countryOf } : {}),
  };
}

/** What is answered: the first `limit` of the ranked, and of every part how it was reckoned. */
export function answerOf(found: Found, limit: number): Omit<SimilarRegions, 'ahead'> {
  const { region, among, codes, ranked, notRanked, least, nameOf } = found;
  return {
    region: { code: region, name: nameOf(region) },
    among,
    looked: codes.filter((code) => code !== region).length,
    telling: found.parts,
    least,
    parts: found.columns.map((one, at) => shownPart(one, found, at)),
    ranked: ranked.length,
    notRanked: notRanked.length,
    similar: ranked.slice(0, limit).map(
      ({ code, place, distance, shared, apart }): SimilarRegion => ({
        ...{ code, name: nameOf(code), place, distance, shared },
        parts: found.columns.map(({ column }, at) => ({
          known: knownOf(column, code),
          difference: apart[at]?.difference ?? null,
          contribution: apart[at]?.contribution ?? null,
        })),
      }),
    ),
  };
}

function shownPart({ column, weight }: WeighedColumn, found: Found, at: number): SimilarPart {
  const { name, year, kind, scale, of, standing, source } = column;
  const others = found.codes.filter((code) => code !== found.region);
  const isUnknown = (code: string) => knownOf(column, code).state !== 'value';
  const measured = found.scales[at] ?? null;
  return {
    ...{ name, year, weight, kind, scale, of, standing, source },
    n: measured?.n ?? 0,
    mean: measured?.mean ?? null,
    deviation: measured?.deviation ?? null,
    unknown: others.filter(isUnknown).length,
    own: knownOf(column, found.region),
  };
}

type AheadRegion = Omit<Ahead['regions'][number], 'practices'>;

/** The ranked regions whose score is higher than the region's own, from the most similar on. */
export function aheadOf(
  { region, ranked, nameOf }: Found,
  column: Column,
): { known: number; ahead: AheadRegion[] } {
  const own = knownOf(column, region).number;
  const scored = ranked
    .map(({ code, place, distance }) => ({ code, place, distance, known: knownOf(column, code) }))
    .filter(({ known }) => known.number !== null);
  const isHigher = (number: number | null) => own !== null && number !== null && steady(number) > steady(own);
  return {
    known: scored.length,
    ahead: scored
      .filter(({ known }) => isHigher(known.number))
      .map((one) => ({ ...one, name: nameOf(one.code) })),
  };
}
