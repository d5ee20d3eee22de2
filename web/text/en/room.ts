import exchange from './exchange.json' with { type: 'json' };
import pages from './pages.json' with { type: 'json' };
import questionnaire from './questionnaire.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import rounds from './rounds.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

/** The words of every page but the map: wanted together, they come as one file. */
export const words = { exchange, pages, questionnaire, reports, rounds, said };
