import { useQuery } from '@tanstack/react-query';
import type { FundingList } from '../../api/contract/funding.ts';
import { get } from '../client.ts';

export type FundingCall = FundingList['calls'][number];

/** Funding calls and programmes; what is not known of them is null. */
export function useFunding() {
  return useQuery({
    queryKey: ['funding'],
    queryFn: async ({ signal }) => (await get<FundingList>('/api/funding', signal)).calls,
  });
}
