import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssessmentVersions, AssessmentView, NewResolution } from '../../api/contract/assessment.ts';
import { ask, get } from '../client.ts';
import {
  aboutAssessment,
  assessmentAt,
  keepWritten,
  knownAssessment,
  rereadAssessment,
} from './assessments.ts';

/** Every version of an assessment, as it was written. */
export function useAssessmentVersions(id: string) {
  return useQuery({
    queryKey: aboutAssessment(id, 'versions'),
    queryFn: async ({ signal }) =>
      (await get<AssessmentVersions>(`${assessmentAt(id)}/versions`, signal)).versions,
    // Autosaves do not ask for it again: whoever unfolds it does.
    staleTime: 0,
  });
}

/** Resolves one difference; refused with 412 when somebody changed the assessment since it was read. */
export function useResolve({ id, revision }: AssessmentView) {
  const client = useQueryClient();
  return useMutation({
    // One after the other: each counts the revision that the next one is sent with.
    scope: { id: `assessment ${id}` },
    mutationFn: async ({ indicator, ...body }: NewResolution & { indicator: string }) => {
      const known = knownAssessment(client, id)?.revision ?? revision;
      const wish = { method: 'PUT' as const, body, ...(known === null ? {} : { ifMatch: known }) };
      await ask(`${assessmentAt(id)}/resolve/${encodeURIComponent(indicator)}`, wish);
      // A third answer of one's own hinders publishing: what may be done now, the server says.
      return rereadAssessment(id);
    },
    onSuccess: (next) => {
      keepWritten(client, next);
      void client.invalidateQueries({ queryKey: aboutAssessment(id, 'versions') });
    },
  });
}
