import type { Similar } from '../../geo/similar.ts';

/** Places of all regions as ranks of some of them, in the same order; who shared a place shares the rank. */
export function ranksAmong(
  ranked: readonly Pick<Similar, 'code' | 'place'>[],
  meant: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const those = ranked.filter(({ code }) => meant.has(code));
  const ranks = new Map<string, number>();
  for (const { code, place } of those) ranks.set(code, those.findIndex((one) => one.place === place) + 1);
  return ranks;
}
