import { useRegions } from '../../queries/regions.ts';

/** Regions by their names, with the codes; by the codes alone until the names are here, or where there is none. */
export function RegionNames({ codes }: { codes: readonly string[] }) {
  const { data } = useRegions();
  const names = new Map(data?.map(({ code, name }) => [code, name]));
  return <>{codes.map((code) => (names.has(code) ? `${names.get(code)} (${code})` : code)).join(', ')}</>;
}
