import { useRegionNames } from '../../queries/regions.ts';

/** Regions by their names, with the codes. */
export function RegionNames({ codes }: { codes: readonly string[] }) {
  const nameOf = useRegionNames();
  return <>{codes.map(nameOf).join(', ')}</>;
}
