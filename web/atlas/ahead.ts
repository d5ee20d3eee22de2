import { readView } from '../address.ts';
import { boundariesQuery } from '../queries/boundaries.ts';
import { queryClient } from '../queries/client.ts';
import { wishOf } from '../map/wish.ts';
import { indicatorQuery, scoresQuery } from '../queries/figures.ts';
import type { Search } from '../../api/contract/search.ts';

/** Starts everything the first picture needs at once, while the page's own code is still on its way. */
export function startAhead(search: Search): void {
  void import('../map/library.ts');
  void queryClient.prefetchQuery(boundariesQuery);
  const wish = wishOf(readView(search).view);
  if (wish?.kind === 'scores') void queryClient.prefetchQuery(scoresQuery(wish));
  if (wish?.kind === 'indicator') void queryClient.prefetchQuery(indicatorQuery(wish));
}
