import {
  ConditionRunner,
  ConditionsParser,
  Model,
  type Question,
  QuestionPanelDynamicModel,
  Serializer,
} from 'survey-core';
import 'survey-core/i18n/french';
import { type Answers, faultOf, fitAnswers, isAnswers, isUnanswered } from './answers.ts';
import type { Definition, Group, SimpleQuestion } from './definition.ts';
import { sentenceOf } from './faults.ts';
import type { Asked } from './progress.ts';
import { secondsFor } from './progress.ts';
import { type At, expressionsOf, questionsOf } from './questions.ts';

/** The one file that knows survey-core. The page draws the model made here, the server asks the same model. */

for (const property of ['personal:boolean', 'seconds:number', 'lookup']) {
  Serializer.addProperty('question', { name: property, isSerializable: true });
}

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

/** A questionnaire to draw or to ask, in a language. It checks the form of each answer as the server does. */
export function modelOf(definition: Definition, language = 'en'): Model {
  const model = new Model(withFilesApart(definition));
  model.locale = language;
  // A gate closed by mistake loses nothing on the page: what is not asked is left out at the end, here and there.
  model.clearInvisibleValues = 'onComplete';
  // One may go from page to page freely; at the end every page is checked, as the server does.
  model.checkErrorsMode = 'onComplete';
  const known = new Map(questionsOf(definition).map((one) => [one.path, one.question]));
  model.onValidateQuestion.add((_, options) => {
    const question = known.get(pathOf(options.question));
    const value: unknown = options.value;
    const fault = question && !isUnanswered(value) ? faultOf(question, value) : undefined;
    if (fault) options.error = sentenceOf(fault, language);
  });
  return model;
}

/** Answers name files: the library neither reads them nor shows them itself. */
function withFilesApart(definition: Definition): object {
  const apart = { storeDataAsText: false, allowMultiple: true, showPreview: false };
  return JSON.parse(JSON.stringify(definition), (_, part: { type?: unknown } | null) =>
    part?.type === 'file' ? { ...part, ...apart } : part,
  ) as object;
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

/** The questions that are asked after these answers, for the progress. */
export function askedOf(definition: Definition, model: Model): Asked[] {
  const known = new Map(questionsOf(definition).map((one) => [one.path, one.question]));
  return liveOf(model).flatMap(({ field, page, question, isAsked }): Asked[] => {
    const listed = known.get(pathOf(question));
    if (!listed || !isAsked) return [];
    const [required, answered] = [question.isRequired, !question.isEmpty()];
    return [{ field, page, required, answered, seconds: secondsFor(listed) }];
  });
}

/**
 * The same from answers alone, without drawing a questionnaire: a hundred times quicker, for the server, which asks on
 * every answer that is written.
 */
export function askedAfter(definition: Definition, answers: Answers): Asked[] {
  const runners = new Map<string, ConditionRunner>();
  const isAsked = (condition: string | undefined, values: Answers) => {
    if (condition === undefined) return true;
    const runner = runners.get(condition) ?? new ConditionRunner(condition);
    runners.set(condition, runner);
    return runner.runValues(values);
  };
  const asked = (at: { page: string; prefix: string; own: Answers }, question: SimpleQuestion): Asked => ({
    field: at.prefix + question.name,
    page: at.page,
    required: question.isRequired ?? false,
    answered: !isUnanswered(at.own[question.name]),
    seconds: secondsFor(question),
  });
  type Element = Exclude<Definition['pages'][number]['elements'][number], Group>;
  const inside = (
    element: Element,
    values: Answers,
    at: { page: string; prefix: string; own: Answers },
  ): Asked[] => {
    if (!isAsked(element.visibleIf, values)) return [];
    if (element.type !== 'panel') return [asked(at, element)];
    return element.elements.flatMap((question) =>
      isAsked(question.visibleIf, values) ? [asked(at, question)] : [],
    );
  };
  const entriesOf = (group: Group): Answers[] => {
    const value = answers[group.name];
    const entries = Array.isArray(value) ? value.filter(isAnswers) : [];
    return entries.length > 0 ? entries : Array.from({ length: group.minPanelCount ?? 0 }, () => ({}));
  };
  return definition.pages.flatMap(({ name: page, elements }) =>
    elements.flatMap((element) => {
      if (element.type !== 'paneldynamic')
        return inside(element, answers, { page, prefix: '', own: answers });
      if (!isAsked(element.visibleIf, answers)) return [];
      return entriesOf(element).flatMap((own, index) =>
        element.templateElements.flatMap((inner) =>
          inside(inner, { ...answers, panel: own }, { page, prefix: `${element.name}.${index}.`, own }),
        ),
      );
    }),
  );
}

/** Expressions that survey-core cannot read: they would silently hide a question for ever. */
export const unreadableExpressions = (definition: Definition): At<string>[] =>
  expressionsOf(definition).filter(({ value }) => !new ConditionsParser().parseExpression(value));

interface Live {
  field: string;
  page: string;
  question: Question;
  isAsked: boolean;
}

const pathOf = (question: Question): string =>
  question.parentQuestion ? `${question.parentQuestion.name}.${question.name}` : question.name;

/** Every question of the model, those of each entry of a group included. */
function liveOf(model: Model): Live[] {
  return model.pages.flatMap((page) =>
    page.questions.flatMap((question): Live[] => {
      const isAsked = page.isVisible && question.isVisible && question.isParentVisible;
      const own = { field: question.name, page: page.name, question, isAsked };
      // A group that is not asked goes as a whole: its entries are not even built, which takes as long as all the rest.
      if (!isAsked || !(question instanceof QuestionPanelDynamicModel)) return [own];
      const entries = question.panels.flatMap((panel, index) =>
        panel.questions.map((inner) => ({
          field: `${question.name}.${index}.${inner.name}`,
          page: page.name,
          question: inner,
          isAsked: inner.isVisible && inner.isParentVisible,
        })),
      );
      return [own, ...entries];
    }),
  );
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
