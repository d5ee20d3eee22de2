import type { Bounds } from './AtlasMap.ts';

/** Europe with the sea around it, and without its far islands, for which there is the "go to" list. */
export const europe: Bounds = [-12, 34.2, 36, 69.5];
