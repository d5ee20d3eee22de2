import { CustomError, type Question, QuestionPanelDynamicModel, type SurveyModel } from 'survey-core';
import { questionsOn } from './pages.ts';
import type { AnswerFault } from './Questionnaire.tsx';

/** The question that a field of the answers belongs to. Example: `needs.0.title`. */
export function questionAt(model: SurveyModel, field: string): Question | undefined {
  const [name = '', index, inner] = field.split('.');
  const question = model.getQuestionByName(name);
  if (inner === undefined || !(question instanceof QuestionPanelDynamicModel)) return question ?? undefined;
  return question.panels[Number(index)]?.getQuestionByName(inner) ?? undefined;
}

/** A question as it is called in a list of all: one of an entry with the entry it belongs to. */
export function titleIn(question: Question): string {
  const group = question.parentQuestion;
  const title = question.locTitle.renderedHtml;
  if (!(group instanceof QuestionPanelDynamicModel)) return title;
  const entry = group.panels.find((panel) => panel.questions.includes(question));
  return entry ? `${entry.locTitle.renderedHtml} – ${title}` : title;
}

/** Puts these faults beside their questions, and takes away those shown before; one is gone when its answer is mended. */
export function showFaults(model: SurveyModel, faults: readonly AnswerFault[]): void {
  for (const question of model.pages.flatMap(questionsOn)) {
    if (question.errors.length > 0) question.clearErrors();
  }
  for (const { field, message } of faults)
    questionAt(model, field)?.addError(new CustomError(message, model));
}

/** Opens the page of a question and goes to its field. */
export function goToQuestion(model: SurveyModel, question: Question): void {
  model.focusQuestionByInstance(question);
}
