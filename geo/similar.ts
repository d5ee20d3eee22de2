import { ranksOf, steady } from './ranks.ts';

/**
 * One part of a profile. Numbers are standardised over those that have one; `of` says whose a region's number is (its
 * country's, of a national score), and each of these counts once. Marks are compared as sets. No entry = not known.
 */
export type Part =
  | { weight: number; numbers: ReadonlyMap<string, number>; of?: (code: string) => string }
  | { weight: number; marks: ReadonlyMap<string, ReadonlySet<string>> };

/** What a part's numbers are measured by; null: marks, or numbers that do not vary, which tell nobody apart. */
export interface Scale {
  n: number;
  mean: number;
  /** Standard deviation of all n (divided by n). */
  deviation: number;
}

/** What two regions are apart in a part, and what it adds to their distance. */
export interface Apart {
  difference: number;
  contribution: number;
}

export interface Similar {
  code: string;
  /** Weighted mean of the differences in the parts that both have. */
  distance: number;
  /** Of how many parts both are known. */
  shared: number;
  /** In the order of the profile; null = not known of both. */
  apart: (Apart | null)[];
  /** 1 = the most similar; equal distances share a place. */
  place: number;
}

export interface Similarity {
  scales: (Scale | null)[];
  /** How many parts can tell regions apart at all. */
  parts: number;
  /** From the most similar on; equal ones in order of code. */
  ranked: Similar[];
  /** How many of them must be known of both for a region to be ranked: more than half. */
  least: number;
  /** Those that share fewer with the region, in order of code. */
  notRanked: { code: string; shared: number }[];
}

/**
 * How similar other regions are to one.
 *
 * Numbers differ by standard deviations over `among`, marks by the share of both regions' marks that only one of them has (two
 * regions without any do not differ). The distance is the mean over the parts that both have, by weight, so that what is not
 * known makes nobody near or far; what each part adds to it is told and adds up to it.
 * Example: with populations of 1, 2 and 3 (deviation 0.816) and a coast at the first two only, 2 is at (1.225 + 0) / 2 = 0.612
 * from 1, and 3 at (2.449 + 1) / 2 = 1.725.
 */
export function similarTo(region: string, among: readonly string[], parts: readonly Part[]): Similarity {
  const codes = [...new Set(among)].sort();
  const scales = parts.map((part) => scaleOf(part, codes));
  const telling = parts.filter((part, at) => 'marks' in part || scales[at] !== null).length;
  const others = codes
    .filter((code) => code !== region)
    .map((code) => ({ code, ...distanceOf(region, code, parts, scales) }));
  const least = Math.floor(telling / 2) + 1;
  const isRanked = ({ shared }: { shared: number }) => shared >= least;
  const near = others.filter(isRanked).sort((a, b) => steady(a.distance) - steady(b.distance));
  const places = ranksOf(near.map(({ distance }) => -distance));
  return {
    scales,
    parts: telling,
    least,
    ranked: near.map((one, at) => ({ ...one, place: places[at] as number })),
    notRanked: others.filter((one) => !isRanked(one)).map(({ code, shared }) => ({ code, shared })),
  };
}

function scaleOf(part: Part, among: readonly string[]): Scale | null {
  if ('marks' in part) return null;
  const { numbers, of = (code) => code } = part;
  const known = [...new Set(among.map(of))].flatMap((unit) => numbers.get(unit) ?? []);
  const n = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  return n > 1 && steady(deviation) > 0 ? { n, mean, deviation } : null;
}

function distanceOf(
  a: string,
  b: string,
  parts: readonly Part[],
  scales: readonly (Scale | null)[],
): Pick<Similar, 'distance' | 'shared' | 'apart'> {
  const differences = parts.map((part, at) => differenceOf(a, b, part, scales[at] ?? null));
  const weight = parts.reduce((sum, part, at) => sum + (differences[at] === null ? 0 : part.weight), 0);
  const apart = differences.map((difference, at) =>
    difference === null
      ? null
      : { difference, contribution: ((parts[at] as Part).weight * difference) / weight },
  );
  return {
    distance: apart.reduce((sum, one) => sum + (one?.contribution ?? 0), 0),
    shared: apart.filter((one) => one !== null).length,
    apart,
  };
}

function differenceOf(a: string, b: string, part: Part, scale: Scale | null): number | null {
  if ('marks' in part) {
    const [first, second] = [part.marks.get(a), part.marks.get(b)];
    return first && second ? marksApart(first, second) : null;
  }
  const { numbers, of = (code: string) => code } = part;
  const [first, second] = [numbers.get(of(a)), numbers.get(of(b))];
  if (first === undefined || second === undefined || scale === null) return null;
  return Math.abs(first - second) / scale.deviation;
}

function marksApart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((mark) => b.has(mark)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : (either - both) / either;
}
