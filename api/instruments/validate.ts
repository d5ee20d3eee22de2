import { type Answers, isAnswers, isUnanswered } from './given.ts';
import { faultOf, fitAnswers } from './answers.ts';
import type { Definition } from './definition.ts';
import { sentenceOf } from './faults.ts';
import { liveOf, type Model, modelOf, pathOf } from './model.ts';
import { questionsOf } from './questions.ts';

/** What is wrong with an answer: `field` as in `needs.0.title`, and the page of the questionnaire to go to. */
export interface AnswerError {
  field: string;
  page: string;
  code: string;
  message: string;
}

export interface Validated {
  /** The answers that count. */
  answers: Answers;
  /** Fields that were answered but are not asked after the other answers. They are left out, which is no error. */
  dropped: string[];
  errors: AnswerError[];
}

/** Lets a model check the form of each answer as the server does, besides what the library checks itself. */
export function checkForms(model: Model, definition: Definition): void {
  const known = new Map(questionsOf(definition).map((one) => [one.path, one.question]));
  model.onValidateQuestion.add((_, options) => {
    const question = known.get(pathOf(options.question));
    const value: unknown = options.value;
    const fault = question && !isUnanswered(value) ? faultOf(question, value) : undefined;
    if (fault) options.error = sentenceOf(fault, model.locale);
  });
}

/** Nobody will look at it: of many entries only one at a time is made ready to be drawn, which takes long. */
const unseen = (definition: Definition): Definition => ({
  ...definition,
  pages: definition.pages.map((page) => ({
    ...page,
    elements: page.elements.map((element) =>
      element.type === 'paneldynamic' ? { ...element, displayMode: 'carousel' } : element,
    ),
  })),
});

/** Answers against a questionnaire, with messages in a language. Takes whatever anybody may send. */
export function validate(definition: Definition, raw: unknown, language = 'en'): Validated {
  const fitted = fitAnswers(definition, raw);
  const model = modelOf(unseen(definition), language);
  checkForms(model, definition);
  const { answers, dropped } = withoutInvisible(model, fitted.answers);
  model.validate(true, false);
  const errors = fitted.faults.map(
    ({ field, page, fault }): AnswerError => ({
      field,
      page,
      code: fault.code,
      message: sentenceOf(fault, language),
    }),
  );
  const told = new Set(errors.map(({ field }) => field));
  errors.push(...errorsOf(model).filter(({ field }) => !told.has(field)));
  const order = definition.pages.map(({ name }) => name);
  errors.sort((a, b) => order.indexOf(a.page) - order.indexOf(b.page));
  return { answers, dropped, errors };
}

/** Puts answers into the model and leaves out those it does not ask, until leaving one out hides no further one. */
function withoutInvisible(model: Model, given: Answers): { answers: Answers; dropped: string[] } {
  const answers = structuredClone(given);
  const dropped: string[] = [];
  for (;;) {
    model.data = structuredClone(answers);
    const gone = liveOf(model).filter(({ field, isAsked }) => !isAsked && take(answers, field));
    if (gone.length === 0) return { answers, dropped };
    dropped.push(...gone.map(({ field }) => field));
  }
}

/** Takes away an answer; false when there was none. */
function take(answers: Answers, field: string): boolean {
  const [name = '', index, inner] = field.split('.');
  const group = answers[name];
  const holder = inner === undefined ? answers : Array.isArray(group) ? group[Number(index)] : undefined;
  if (!isAnswers(holder) || !Object.hasOwn(holder, inner ?? name)) return false;
  delete holder[inner ?? name];
  return true;
}

function errorsOf(model: Model): AnswerError[] {
  return liveOf(model)
    .filter(({ isAsked }) => isAsked)
    .flatMap(({ field, page, question }) =>
      question.errors
        .slice(0, 1)
        .map((error) => ({ field, page, code: error.getErrorType(), message: error.getText() })),
    );
}
