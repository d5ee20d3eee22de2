import type { SurveyModel } from 'survey-core';
import type { Definition } from '../../../api/instruments/definition.ts';
import { progressOf, type Progress } from '../../../api/instruments/progress.ts';
import { askedAfter } from '../../../api/instruments/model.ts';

/** How far one page of a questionnaire is. */
export interface PageState {
  name: string;
  title: string;
  asked: number;
  answered: number;
  requiredLeft: number;
  faults: number;
}

/**
 * How far each page is that is asked, and the whole. Reckoned from the answers: asking the model would draw every entry of every
 * group, on opening and again with each key. `faulty` are the pages of what needs attention, once for each.
 */
export function statesOf(
  definition: Definition,
  model: SurveyModel,
  faulty: readonly string[],
): { pages: PageState[]; whole: Progress } {
  const asked = askedAfter(definition, model.data);
  const pages = model.visiblePages.map((page) => {
    const own = progressOf(asked.filter((one) => one.page === page.name));
    return {
      name: page.name,
      title: page.locTitle.renderedHtml,
      asked: own.asked,
      answered: own.answered,
      requiredLeft: own.requiredLeft,
      faults: faulty.filter((name) => name === page.name).length,
    };
  });
  return { pages, whole: progressOf(asked) };
}
