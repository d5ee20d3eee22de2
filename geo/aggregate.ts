import { ancestorsOf, isWithin, levelOf, type Nuts, type NutsLevel } from './nuts.ts';

/** A count of one region, or of several that its source counts together and nobody may split. */
export interface Counted {
  codes: readonly string[];
  value: number;
}

/** A sum over the parts of a region, and how much of the region it speaks of. */
export interface PartsSum {
  value: number;
  /** Parts with a figure, and all there are, at the level of the finest figure used. */
  covered: number;
  parts: number;
}

/**
 * What the parts of a region add up to; null where none has a figure. Only for what is additive: people counted at one
 * time or over one period, never needs, scores or rates.
 *
 * Nothing counts twice: of figures that overlap, the one of the larger territory counts. Figures of several regions together count
 * where all of them lie inside. It is the region's own figure only when `covered` equals `parts`.
 * Example: of Nord-Est (ITH), counted as ITH1 with ITH2, ITH3, ITH4 and ITH5, it is the sum of four figures with 5 of 5 parts.
 */
export function sumOfParts(nuts: Nuts, region: string, counted: readonly Counted[]): PartsSum | null {
  const inside = counted.filter(({ codes }) =>
    codes.every((code) => code !== region && isWithin(code, region)),
  );
  if (inside.length === 0) return null;
  const finest = Math.max(...inside.flatMap(({ codes }) => codes.map(levelOf))) as NutsLevel;
  const parts = nuts.within(region, finest).map(({ code }) => code);
  const territory = inside
    .map((one) => ({ ...one, holds: parts.filter((part) => one.codes.some((code) => isWithin(part, code))) }))
    .sort((a, b) => b.holds.length - a.holds.length || (String(a.codes) < String(b.codes) ? -1 : 1));
  const covered = new Set<string>();
  let value = 0;
  for (const one of territory) {
    if (one.holds.some((part) => covered.has(part))) continue;
    for (const part of one.holds) covered.add(part);
    value += one.value;
  }
  return { value, covered: covered.size, parts: parts.length };
}

/** The sums of all regions above those that were counted and without a figure of their own, by code. */
export function sumsOfParts(nuts: Nuts, counted: readonly Counted[]): Map<string, PartsSum> {
  const own = new Set(counted.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  const above = new Set(counted.flatMap(({ codes }) => codes.flatMap(ancestorsOf)));
  const sums = [...above]
    .filter((code) => !own.has(code))
    .map((code) => [code, sumOfParts(nuts, code, counted)] as const);
  return new Map(sums.filter((entry): entry is [string, PartsSum] => entry[1] !== null));
}

/**
 * The regions of a map of mixed levels (for `ownLevelPieces`): every figure once. A region whose figure is the sum of its
 * parts gives way to the parts, so that nobody on it is counted in two colours; it is there only where `asked` names it, and its
 * parts are not then. Example: Italy's regions as themselves, and ITH in place of ITH3 where it is asked for.
 */
export function mixedLevelMembers(
  figures: readonly { code: string; summed: boolean }[],
  asked: readonly string[] = [],
): string[] {
  const summed = new Set(figures.filter((one) => one.summed).map(({ code }) => code));
  const whole = asked.filter((code) => summed.has(code));
  return figures
    .map(({ code }) => code)
    .filter((code) => !summed.has(code) || whole.includes(code))
    .filter((code) => !whole.some((area) => area !== code && isWithin(code, area)));
}
