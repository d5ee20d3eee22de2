import { useQuery } from '@tanstack/react-query';
import { get } from '../client.ts';

/** A funding call or programme; what is not known is null. */
export interface FundingCall {
  id: string;
  instrument: string;
  title: string;
  opens: string | null;
  deadline: string | null;
  budgetEur: number | null;
  eligible: string | null;
  subject: string | null;
  demonstration: boolean;
}

export function useFunding() {
  return useQuery({
    queryKey: ['funding'],
    queryFn: async ({ signal }) => (await get<{ calls: FundingCall[] }>('/api/funding', signal)).calls,
  });
}
