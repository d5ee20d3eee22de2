import { queryOptions } from '@tanstack/react-query';
import type { Topology } from 'topojson-specification';
import type { Neighbours } from '../../geo/contiguity.ts';
import type { NutsLevel } from '../../geo/nuts.ts';
import { get } from '../client.ts';
import type { Boundaries } from '../map/geometry.ts';

const forEver = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

/** The hashed name of the boundaries this page was built with, put in by the build: one request instead of two. */
declare const BOUNDARIES: string;

/** A server that has newer boundaries no longer knows the old name; the plain name leads to the present one. */
const boundariesOf = (signal: AbortSignal) =>
  get<Boundaries>(BOUNDARIES, signal).catch(() => get<Boundaries>('/api/boundaries/nuts-2021.json', signal));

/** All regions at 1:10 million, fetched once. */
export const boundariesQuery = queryOptions({
  queryKey: ['boundaries', '10m'],
  queryFn: ({ signal }) => boundariesOf(signal),
  structuralSharing: false,
  ...forEver,
});

/** The same at 1:3 million, for close zooms. */
export const fineBoundariesQuery = queryOptions({
  queryKey: ['boundaries', '3m'],
  queryFn: ({ signal }) => get<Boundaries>('/api/boundaries/nuts-2021-3m.json', signal),
  structuralSharing: false,
  ...forEver,
});

/** Land and countries outside NUTS. */
export const backgroundQuery = queryOptions({
  queryKey: ['boundaries', 'background'],
  queryFn: ({ signal }) => get<Topology>('/api/boundaries/background.json', signal),
  structuralSharing: false,
  ...forEver,
});

/** Centres and boxes of all regions, a file of its own because the first picture does without. */
export const placesQuery = queryOptions({
  queryKey: ['boundaries', 'places'],
  queryFn: async () => (await import('../map/places.ts')).rows,
  ...forEver,
});

/** Who touches whom, by a border or a corner, at each level. */
export const contiguityQuery = queryOptions({
  queryKey: ['boundaries', 'contiguity'],
  queryFn: async () => {
    const { contiguity } = await import('../../geo/contiguity-table.ts');
    const levels = ([0, 1, 2, 3] as const).map((level) => contiguity(level, 'queen'));
    return (level: NutsLevel): Neighbours => levels[level] ?? new Map();
  },
  structuralSharing: false,
  ...forEver,
});
