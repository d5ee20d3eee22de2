import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Among } from '../../queries/matching.ts';

/** Whose records are looked at. While no region is compared, the Task Force's: the page is never empty without need. */
export function amongOf({ among, regions }: Pick<CompareView, 'among' | 'regions'>): Among {
  if (among === 'all' || among === 'taskforce') return among;
  if (among !== 'compared') return [among];
  return regions.length > 0 ? regions : 'taskforce';
}
