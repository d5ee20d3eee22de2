import { queryClient } from '../../queries/client.ts';
import { meQuery } from '../../queries/me.ts';
import { instrumentAt, reportQuery } from '../../queries/report.ts';

/**
 * Starts what a report's page needs while the page's own code is still on its way: the report, and of a questionnaire its
 * questions and the library that draws them, of a quick report its form (`bringQuick`). Whatever fails here the page asks for
 * again, and says.
 */
export async function startReportAhead(id: string, bringQuick?: () => Promise<unknown>): Promise<void> {
  // Small, and a part of the page too: on its way while the answers are.
  const survey = import('../survey/ahead.ts').then(({ startQuestionnaire }) => startQuestionnaire);
  survey.catch(() => {});
  try {
    const report = () => queryClient.fetchQuery(reportQuery(id));
    const whole = async () => (await survey)(id);
    const isTold = isToldWhole(id);
    const me = queryClient.ensureQueryData(meQuery);
    if (isTold) {
      await Promise.all([me, report(), whole()]);
      return;
    }
    if (!(await me).person) return;
    await ((await report()).kind === 'questionnaire' ? whole() : bringQuick?.());
  } catch {
    // The page itself tells what it cannot have.
  }
}

/**
 * Whether the server told of a questionnaire in the page's head (`api/page-hints.ts`): then nothing has to be learned from one
 * answer before the next is asked for. It told so to who opened the page: once it is known who reads, that is asked.
 */
const isToldWhole = (id: string) =>
  queryClient.getQueryData(meQuery.queryKey) === undefined &&
  document.head.querySelector(`link[href="${CSS.escape(instrumentAt(id))}"]`) !== null;

const patience = 500;

/** So that a page is drawn once, with all it shows, where that comes soon; on a slow line its frame says that it loads. */
export const soon = (ahead: Promise<void> | undefined): Promise<void> =>
  Promise.race([ahead ?? Promise.resolve(), new Promise<void>((done) => setTimeout(done, patience))]);
