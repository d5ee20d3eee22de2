import { queryOptions, useQuery } from '@tanstack/react-query';
import type { InstrumentOf, Previous, SubmissionView } from '../../api/contract/submission.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import { get } from '../client.ts';
import { instrumentAt } from './report.ts';

/** The questions a questionnaire was given; they never change. Their form was checked when they were published. */
export const questionsQuery = (report: string) =>
  queryOptions({
    queryKey: ['reports', 'questions', report],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const { definition } = await get<InstrumentOf>(instrumentAt(report), signal);
      return definition as unknown as Definition;
    },
  });

export const useQuestions = (report: string, isAsked = true) =>
  useQuery({ ...questionsQuery(report), enabled: isAsked });

/** The questions of the round before, in the version they were answered in: asked for where it is another one. */
export function useQuestionsBefore(report: SubmissionView, previous: Previous | null | undefined) {
  const isSame = previous?.instrumentVersion === report.round?.instrumentVersion;
  return useQuestions(previous && !isSame ? previous.submission : report.id, Boolean(previous));
}
