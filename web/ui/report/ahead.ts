import { queryClient } from '../../queries/client.ts';
import { meQuery } from '../../queries/me.ts';
import { reportQuery } from '../../queries/report.ts';
import { currentLanguage } from '../../text/texts.ts';
import { formats } from '../format.ts';

/**
 * Starts what a report's page needs while the page's own code is still on its way: the report, and of a questionnaire its
 * questions and the library that draws them, of a quick report its form (`bringQuick`). Whatever fails here the page asks for
 * again, and says.
 */
export async function startReportAhead(id: string, bringQuick?: () => Promise<unknown>): Promise<void> {
  // Small, and a part of the page too: on its way while the answers are.
  const survey = import('../survey/ahead.ts');
  survey.catch(() => {});
  // The browser's formats take it a while to make: now, while the code is on its way.
  formats(currentLanguage()).moment('2016-01-21');
  try {
    const { person } = await queryClient.ensureQueryData(meQuery);
    if (!person) return;
    const { kind } = await queryClient.fetchQuery(reportQuery(id));
    if (kind === 'questionnaire') await (await survey).startQuestionnaire(id);
    else await bringQuick?.();
  } catch {
    // The page itself tells what it cannot have.
  }
}

const patience = 500;

/** So that a page is drawn once, with all it shows, where that comes soon; on a slow line its frame says that it loads. */
export const soon = (ahead: Promise<void> | undefined): Promise<void> =>
  Promise.race([ahead ?? Promise.resolve(), new Promise<void>((done) => setTimeout(done, patience))]);
