import { levelOf } from '../../geo/nuts.ts';
import type { View } from '../address.ts';
import type { Series } from './figures.ts';

/**
 * How many regions are assessed, or being assessed, of another level than the one on the map, which shows nothing of them.
 * Example: Skåne (level 3) while the map shows level 2.
 */
export function assessedElsewhere(
  { layer, scope, level }: Pick<View, 'layer' | 'scope' | 'level'>,
  series: Pick<Series, 'cells'> | undefined,
): number {
  if (layer !== 'mipex' || scope !== 'regional' || level === 'own') return 0;
  return [...(series?.cells ?? [])].filter(
    ([code, { state }]) => state !== 'not-asked' && levelOf(code) !== level,
  ).length;
}
