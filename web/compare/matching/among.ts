import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Among } from '../../queries/matching.ts';

/** Whose records are looked at. While no region is compared, the Task Force's: the page is never empty without need. */
export function amongOf({ whose, regions }: Pick<CompareView, 'whose' | 'regions'>): Among {
  if (whose === 'all' || whose === 'taskforce') return whose;
  if (whose !== 'compared') return [whose];
  return regions.length > 0 ? regions : 'taskforce';
}
