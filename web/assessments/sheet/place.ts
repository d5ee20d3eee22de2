import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';
import type { AreaPart, Asked } from './areas.ts';

/** Where a link to an area, or to one of its indicators, leads: `?area=housing#h-01`. */
export const toArea = (area: string) => ({ search: { area }, hash: sheetId });
export const toIndicator = ({ area, code }: Pick<Asked, 'area' | 'code'>) => ({
  search: { area },
  hash: code,
});
export const sheetId = 'sheet';

/** Brings something of the page into sight and gives it the focus. */
export function reveal(id: string) {
  const found = document.getElementById(id);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'start' });
}

/** The area that the address names, else the first one that is asked. Whoever follows a link stands where it leads. */
export function usePlace(parts: readonly AreaPart[]): AreaPart | undefined {
  const { search, hash } = useLocation();
  const wanted = (search as { area?: unknown }).area;
  const first = parts.find(({ indicators }) => indicators.length > 0) ?? parts[0];
  const place = parts.find(({ area }) => area === wanted) ?? first;
  const area = place?.area;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another area has other indicators
  useEffect(() => {
    if (hash) reveal(hash);
  }, [hash, area]);
  return place;
}
