import type { ComparisonView } from '../../../api/contract/comparison.ts';
import {
  type CompareView,
  readCompareView,
  writeCompareView,
} from '../../../api/contract/comparison-address.ts';
import { readSearch, type Search, writeSearch } from '../../../api/contract/search.ts';

/** What is compared now, as it is sent to be kept. */
export const addressOf = (view: CompareView): string => writeSearch(writeCompareView(view)).slice(1);

/** The search that shows a saved comparison, under its title. */
export function searchOf({ id, address }: Pick<ComparisonView, 'id' | 'address'>): Search {
  const search = readSearch(address);
  const { view, complaints } = readCompareView(search);
  // What it asked for and cannot be had any more is said by the page, not left out here.
  return complaints.length > 0 ? { ...search, saved: id } : writeCompareView({ ...view, saved: id });
}

/** Whether something else is compared now than what was saved; which part is looked at, and where the map stands, is not that. */
export function isChanged(view: CompareView, { address }: Pick<ComparisonView, 'address'>): boolean {
  const { view: saved } = readCompareView(readSearch(address));
  const compared = (one: CompareView) => addressOf({ ...one, part: 'standing', at: null, saved: null });
  return compared(view) !== compared(saved);
}
