import { type PageModel, type Question, QuestionPanelDynamicModel, type SurveyModel } from 'survey-core';
import type { Definition } from '../../../api/instruments/definition.ts';
import { progressOf, type Progress } from '../../../api/instruments/progress.ts';
import { askedOf } from '../../../api/instruments/validate.ts';

/** How far one page of a questionnaire is. */
export interface PageState {
  name: string;
  title: string;
  asked: number;
  answered: number;
  requiredLeft: number;
  faults: number;
}

/** How far each page is that is asked, and the whole. */
export function statesOf(
  definition: Definition,
  model: SurveyModel,
): { pages: PageState[]; whole: Progress } {
  const asked = askedOf(definition, model);
  const pages = model.visiblePages.map((page) => {
    const own = progressOf(asked.filter((one) => one.page === page.name));
    return {
      name: page.name,
      title: page.locTitle.renderedHtml,
      asked: own.asked,
      answered: own.answered,
      requiredLeft: own.requiredLeft,
      faults: questionsOn(page).filter((question) => question.errors.length > 0).length,
    };
  });
  return { pages, whole: progressOf(asked) };
}

/** The questions of a page, those of each entry included. */
export const questionsOn = (page: PageModel): Question[] =>
  page.questions.flatMap((question): Question[] =>
    question instanceof QuestionPanelDynamicModel
      ? [question, ...question.panels.flatMap((panel) => panel.questions)]
      : [question],
  );
