import type { HotspotFigure } from './getis-ord.ts';
import type { Quadrant } from './local-moran.ts';
import type { Study } from './study.ts';

/** Why a region has no local figure: it has no neighbour at all, or none with a value. */
export type Unlinked = 'island' | 'cut-off';

/** What a region is on a cluster map. */
export type Cluster = Quadrant | 'not-significant' | Unlinked;

/** What a region is on a map of hot and cold spots. */
export type Spot = 'hot' | 'cold' | 'not-significant' | Unlinked;

/** The regions of a study without a local figure, with why. */
export function unlinkedOf({ islands, cutOff }: Study): Map<string, Unlinked> {
  return new Map([
    ...islands.map((code) => [code, 'island'] as const),
    ...cutOff.map((code) => [code, 'cut-off'] as const),
  ]);
}

/** The quadrant where p is at most alpha. */
export function clusterOf(quadrant: Quadrant, p: number, alpha: number): Quadrant | 'not-significant' {
  return p <= alpha ? quadrant : 'not-significant';
}

/**
 * Hot or cold where p is at most alpha. The chance judges the neighbours alone, while z counts the region too: one very high region
 * among low ones has a z above 0 and neighbours that are low beyond chance. Hot and cold are only those where both go one way.
 */
export function spotOf(
  { z, near }: HotspotFigure,
  p: number,
  alpha: number,
): 'hot' | 'cold' | 'not-significant' {
  if (p > alpha || z * near <= 0) return 'not-significant';
  return z > 0 ? 'hot' : 'cold';
}
