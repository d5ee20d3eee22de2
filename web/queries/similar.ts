import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CompareView } from '../../api/contract/comparison-address.ts';
import { writeProfile } from '../../api/contract/profile.ts';
import type { SimilarRegions } from '../../api/contract/similar.ts';
import { writeVariable } from '../../api/contract/variable.ts';
import { get } from '../client.ts';

/** The regions like one, as an address asks for them. What is shown stays while the next answer is on its way. */
export function similarQuery(
  region: string,
  { profile, among, ahead }: Pick<CompareView, 'profile' | 'among' | 'ahead'>,
  limit: number,
) {
  const asked = new URLSearchParams({
    region,
    profile: writeProfile(profile),
    ...(among === null ? {} : { level: among }),
    ...(ahead === null ? {} : { ahead: writeVariable(ahead) }),
    limit: String(limit),
  }).toString();
  return queryOptions({
    queryKey: ['published', 'similar', asked],
    queryFn: ({ signal }) => get<SimilarRegions>(`/api/analysis/similar?${asked}`, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
