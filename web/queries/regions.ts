import { useQuery } from '@tanstack/react-query';
import { get } from '../client.ts';

interface Named {
  objects: Record<string, { geometries: { id: string; properties: { name: string } }[] }>;
}

export interface RegionName {
  code: string;
  name: string;
}

/** Every NUTS 2021 region by code and name, from the boundaries every map has loaded already. */
export function useRegions() {
  return useQuery({
    queryKey: ['region-names'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<RegionName[]> => {
      const topology = await get<Named>('/api/boundaries/nuts-2021.json', signal);
      return Object.values(topology.objects)
        .flatMap(({ geometries }) =>
          geometries.map(({ id, properties }) => ({ code: id, name: properties.name })),
        )
        .sort((a, b) => (a.code < b.code ? -1 : 1));
    },
  });
}

/** A region's name with its code; the code alone until the names are here, or where there is none. */
export function useRegionNames(): (code: string) => string {
  const { data } = useRegions();
  const names = new Map(data?.map(({ code, name }) => [code, name]));
  return (code) => (names.has(code) ? `${names.get(code)} (${code})` : code);
}
