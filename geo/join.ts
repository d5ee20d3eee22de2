import { ancestorsOf, type Nuts } from './nuts.ts';

/** A region to paint and the region whose value it shows: itself, or one that it is a part of. */
export interface Piece {
  code: string;
  of: string;
}

/**
 * What to paint when regions of several levels each show their own value ("each region at its own level").
 *
 * A region none of whose parts is in the set is painted whole. One with parts in the set gives way to them: it is
 * painted on what is left of it, in the largest pieces that hold no other member. So pieces never overlap, and a value belongs to
 * one connected account: count by `of`, not by piece.
 * Example: ES and ES51 paint ES51 as itself and ES1, ES2, ES3, ES4, ES52, ES53, ES6, ES7 as pieces of ES.
 */
export function ownLevelPieces(nuts: Nuts, codes: readonly string[]): Piece[] {
  const members = new Set(codes);
  const holding = new Set(codes.flatMap((code) => ancestorsOf(code)));
  const top = [...members].filter((code) => !ancestorsOf(code).some((above) => members.has(above)));
  return top.sort().flatMap((code) => piecesOf(nuts, code, code, members, holding));
}

function piecesOf(
  nuts: Nuts,
  code: string,
  owner: string,
  members: ReadonlySet<string>,
  holding: ReadonlySet<string>,
): Piece[] {
  const of = members.has(code) ? code : owner;
  if (!holding.has(code)) return [{ code, of }];
  return nuts.children(code).flatMap((child) => piecesOf(nuts, child.code, of, members, holding));
}

/** A painted region with its value and the region the value was given for. */
export interface Joined<V> {
  code: string;
  of: string;
  value: V;
}

/**
 * Puts values on regions: each region takes its own, else that of the nearest region above it (a national score painted on
 * regions keeps `of` = the country, so that a legend can count countries). Regions without either are left out: no data.
 */
export function joinValues<V>(codes: readonly string[], values: ReadonlyMap<string, V>): Joined<V>[] {
  return codes.flatMap((code) => {
    const of = [code, ...ancestorsOf(code)].find((candidate) => values.has(candidate));
    return of === undefined ? [] : [{ code, of, value: values.get(of) as V }];
  });
}
