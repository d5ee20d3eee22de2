import { useQuery } from '@tanstack/react-query';
import type { InstrumentOf } from '../../api/contract/submission.ts';
import { definitionShape } from '../../api/instruments/definition.ts';
import { get } from '../client.ts';

/** The questions a questionnaire was given; they never change. */
export function useQuestions(report: string, isAsked = true) {
  return useQuery({
    queryKey: ['reports', 'questions', report],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isAsked,
    queryFn: async ({ signal }) => {
      const address = `/api/submissions/${encodeURIComponent(report)}/instrument`;
      return definitionShape.parse((await get<InstrumentOf>(address, signal)).definition);
    },
  });
}
