import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Space } from '../../geo/context.ts';
import type { Gazetteer } from '../map/geometry.ts';
import { contiguityQuery, placesQuery } from '../queries/boundaries.ts';
import { membersQuery } from '../queries/records.ts';
import { spaceOf } from '../../geo/space.ts';

/** Who touches whom, where regions lie, and which Commissions they are in; null until all of it is here. */
export function useSpace({ nuts }: Gazetteer): { space: Space | null; error: unknown; retry: () => void } {
  const touching = useQuery(contiguityQuery);
  const places = useQuery(placesQuery);
  const members = useQuery(membersQuery);
  const [neighbours, rows, regions] = [touching.data, places.data, members.data];
  const space = useMemo(
    () =>
      neighbours && rows && regions ? spaceOf({ nuts, neighbours, places: rows, members: regions }) : null,
    [nuts, neighbours, rows, regions],
  );
  const failed = [touching, places, members].filter(({ error }) => error);
  return {
    space,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const one of failed) void one.refetch();
    },
  };
}
