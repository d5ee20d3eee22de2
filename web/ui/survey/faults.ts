import { CustomError, type Question, QuestionPanelDynamicModel, type SurveyModel } from 'survey-core';
import type { Definition } from '../../../api/instruments/definition.ts';
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

const shown = new WeakMap<SurveyModel, Question[]>();

/**
 * Puts these faults beside their questions, and takes away those shown before; one is gone when its answer is mended. Whether
 * there was anything to put or to take away.
 */
export function showFaults(model: SurveyModel, faults: readonly AnswerFault[]): boolean {
  if (faults.length === 0 && !shown.has(model)) return false;
  for (const question of shown.get(model) ?? []) {
    if (!question.isDisposed && question.errors.length > 0) question.clearErrors();
  }
  const questions = faults.map(({ field, message }) => {
    const question = questionAt(model, field);
    question?.addError(new CustomError(message, model));
    return question;
  });
  shown.set(
    model,
    questions.filter((question) => question !== undefined),
  );
  return true;
}

const checked = new WeakSet<SurveyModel>();

/** From now on an answer that is changed is checked by form as the server does: the rules come with the first fault. */
export async function checkChanged(model: SurveyModel, definition: Definition): Promise<void> {
  if (checked.has(model)) return;
  const { checkForms } = await import('../../../api/instruments/validate.ts');
  if (checked.has(model)) return;
  checked.add(model);
  checkForms(model, definition);
}

/** A fault with its question, where the questionnaire still has it. */
export interface FaultHere extends AnswerFault {
  question: Question | undefined;
}

/** The faults whose answers were not mended since. */
export const faultsLeft = (model: SurveyModel, faults: readonly AnswerFault[]): FaultHere[] =>
  faults
    .map((fault) => ({ ...fault, question: questionAt(model, fault.field) }))
    .filter(({ question }) => !question || question.errors.length > 0);

/** For every question with a fault its page, as often as it has such questions. */
export const faultyPages = (faults: readonly FaultHere[]): string[] =>
  [...new Set(faults.flatMap(({ question }) => question ?? []))].flatMap(
    (question) => (question.parentQuestion ?? question).page?.name ?? [],
  );

/** Opens the page of a question and goes to its field. */
export function goToQuestion(model: SurveyModel, question: Question): void {
  model.focusQuestionByInstance(question);
}
