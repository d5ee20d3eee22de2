import { queryClient } from '../../queries/client.ts';
import { questionsQuery } from '../../queries/questions.ts';
import { loadLibrary } from './Questionnaire.tsx';

/** Asks for a questionnaire's questions and loads the library that draws them, side by side. */
export async function startQuestionnaire(report: string): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(questionsQuery(report)), loadLibrary()]);
}
