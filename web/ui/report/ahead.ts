import { queryClient } from '../../queries/client.ts';
import { askWhoAhead, meQuery } from '../../queries/me.ts';
import { reportQuery } from '../../queries/report.ts';

/**
 * Starts what a report's page needs while the page's own code is still on its way: the report, and of a questionnaire its
 * questions and the library that draws them. Whatever fails here the page asks for again, and says.
 */
export async function startReportAhead(id: string): Promise<void> {
  try {
    const { person } = queryClient.getQueryData(meQuery.queryKey) ?? (await askWhoAhead());
    if (!person) return;
    const { kind } = await queryClient.fetchQuery(reportQuery(id));
    if (kind !== 'questionnaire') return;
    const ahead = await import('../survey/ahead.ts');
    await ahead.startQuestionnaire(id);
  } catch {
    // The page itself tells what it cannot have.
  }
}
