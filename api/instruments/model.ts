import {
  ConditionRunner,
  ConditionsParser,
  Model,
  type Question,
  QuestionPanelDynamicModel,
  Serializer,
} from 'survey-core';
import 'survey-core/i18n/french';
import { type Answers, isAnswers, isUnanswered } from './given.ts';
import type { Definition, Group, Localised, SimpleQuestion } from './definition.ts';
import type { Asked } from './progress.ts';
import { secondsFor } from './progress.ts';
import { type At, expressionsOf, questionsOf } from './questions.ts';

/** The one file that knows survey-core. The page draws the model made here, the server asks the same model (`validate.ts`). */

export type { Model };

for (const property of ['personal:boolean', 'seconds:number', 'lookup']) {
  Serializer.addProperty('question', { name: property, isSerializable: true });
}

/** Any object inside a definition: a page, a group, a question, and what these are made of. */
export interface Piece {
  type?: string;
  title?: Localised;
  lookup?: string;
}

/**
 * A questionnaire to draw or to ask, in a language; `shape` says how the pages draw a piece of it. That it checks the form of
 * answers too, `checkForms` sees to.
 */
export function modelOf(
  definition: Definition,
  language = 'en',
  shape: (piece: Piece) => object = (piece) => piece,
): Model {
  // The library keeps what it is given: it gets its own.
  const given = JSON.parse(JSON.stringify(definition), (_, value: unknown) =>
    isPiece(value) ? shape(withFilesApart(value)) : value,
  ) as object;
  const model = new Model(given);
  model.locale = language;
  // A gate closed by mistake loses nothing on the page: what is not asked is left out at the end, here and there.
  model.clearInvisibleValues = 'onComplete';
  // One may go from page to page freely; at the end every page is checked, as the server does.
  model.checkErrorsMode = 'onComplete';
  return model;
}

/** Answers name files: the library neither reads them nor shows them itself. */
function withFilesApart(piece: Piece): Piece {
  const apart = { storeDataAsText: false, allowMultiple: true, showPreview: false };
  return piece.type === 'file' ? { ...piece, ...apart } : piece;
}

const isPiece = (value: unknown): value is Piece => typeof value === 'object' && value !== null;

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

export interface Live {
  field: string;
  page: string;
  question: Question;
  isAsked: boolean;
}

/** A question as `questionsOf` lists it: one of a group as `needs.title`. */
export const pathOf = (question: Question): string =>
  question.parentQuestion ? `${question.parentQuestion.name}.${question.name}` : question.name;

/** Every question of the model, those of each entry of a group included. */
export function liveOf(model: Model): Live[] {
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
