import { partName, type ProfilePart } from '../../../api/contract/profile.ts';
import type { SimilarRegions } from '../../../api/contract/similar.ts';
import { partOf } from './sentences.ts';

/** Paul Tol's muted scheme (colour-blind safe), from dark to light in turns so that neighbours differ in lightness too. */
const colours = [
  '#332288',
  '#ddcc77',
  '#117733',
  '#88ccee',
  '#882255',
  '#44aa99',
  '#999933',
  '#cc6677',
  '#aa4499',
];
const restColour = '#9aa5b1';

/** What a colour of the bars stands for: a part, or (null) all that had no colour left. */
export interface Hue {
  of: ProfilePart['of'] | null;
  colour: string;
}

/** A piece of a region's bar, from where to where. */
export interface Piece {
  code: string;
  hue: Hue;
  from: number;
  to: number;
}

/** The parts that add most to the regions shown have colours of their own, in the order of the profile. */
export function huesOf({ parts, similar }: SimilarRegions): Hue[] {
  const sums = parts.map((part, at) => ({
    of: partOf(part.name) ?? null,
    at,
    sum: similar.reduce((sum, one) => sum + (one.parts[at]?.contribution ?? 0), 0),
  }));
  const adding = sums.filter(({ of, sum }) => of !== null && sum > 0);
  const most = adding.length > colours.length ? colours.length - 1 : adding.length;
  const own = adding
    .toSorted((a, b) => b.sum - a.sum || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ of }, at): Hue => ({ of, colour: colours[at] as string }));
  return adding.length > most ? [...own, { of: null, colour: restColour }] : own;
}

/** The bars: what each hue adds to the distance of each region, one after the other. */
export function piecesOf({ parts, similar }: SimilarRegions, hues: readonly Hue[]): Piece[] {
  const names = parts.map(({ name }) => name);
  const hueOf = (name: string) =>
    hues.find(({ of }) => of !== null && partName(of) === name) ?? hues.find(({ of }) => of === null);
  return similar.flatMap((one) => {
    let from = 0;
    return hues.flatMap((hue): Piece[] => {
      const length = one.parts.reduce(
        (sum, { contribution }, at) => sum + (hueOf(names[at] as string) === hue ? (contribution ?? 0) : 0),
        0,
      );
      if (length === 0) return [];
      const piece = { code: one.code, hue, from, to: from + length };
      from = piece.to;
      return [piece];
    });
  });
}
