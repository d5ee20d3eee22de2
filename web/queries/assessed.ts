import { queryOptions, useQuery } from '@tanstack/react-query';
import type { AssessmentInstrument } from '../../api/contract/indicator.ts';
import type { AssessedList } from '../../api/contract/instrument.ts';
import { get } from '../client.ts';

/** How a MIPEX-REG instrument is asked for, with all its texts, in a version or the newest. */
export const assessedAt = (id: AssessmentInstrument['id'], version?: number) =>
  queryOptions({
    queryKey: ['assessment-instruments', id, version ?? 'newest'],
    queryFn: ({ signal }) =>
      get<AssessmentInstrument>(
        `/api/assessment-instruments/${id}${version === undefined ? '' : `?version=${version}`}`,
        signal,
      ),
  });

export const useAssessed = (id: AssessmentInstrument['id'], version?: number) =>
  useQuery(assessedAt(id, version));

/** Which versions there are, newest first. */
export function useAssessedVersions(id: AssessmentInstrument['id']) {
  return useQuery({
    queryKey: ['assessment-instruments'],
    queryFn: async ({ signal }) =>
      (await get<AssessedList>('/api/assessment-instruments', signal)).instruments,
    select: (all) => all.find((one) => one.id === id)?.versions ?? [],
  });
}
