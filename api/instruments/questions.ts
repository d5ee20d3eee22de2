import type { Definition, Group, Localised, SimpleQuestion } from './definition.ts';

/** A question where it stands: `needs.title` on page `needs` in group `needs`; `hasNeeds` in no group. */
export interface Listed {
  path: string;
  page: string;
  group?: string;
  question: SimpleQuestion;
}

type Element = Definition['pages'][number]['elements'][number];
const inside = (element: Exclude<Element, Group>): SimpleQuestion[] =>
  element.type === 'panel' ? element.elements : [element];

/** Every question of a group, panels opened. */
export const questionsOfGroup = (group: Group): SimpleQuestion[] => group.templateElements.flatMap(inside);

/** The groups (needs, flows …) with their pages. */
export function groupsOf(definition: Definition): { page: string; group: Group }[] {
  return definition.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      element.type === 'paneldynamic' ? [{ page: page.name, group: element }] : [],
    ),
  );
}

/** Every question that takes an answer, in the order of the pages; groups themselves are not among them. */
export function questionsOf(definition: Definition): Listed[] {
  return definition.pages.flatMap((page) =>
    page.elements.flatMap((element): Listed[] =>
      element.type === 'paneldynamic'
        ? questionsOfGroup(element).map((question) => ({
            path: `${element.name}.${question.name}`,
            page: page.name,
            group: element.name,
            question,
          }))
        : inside(element).map((question) => ({ path: question.name, page: page.name, question })),
    ),
  );
}

/** The questions outside groups, by name. */
export const singleQuestions = (definition: Definition): Map<string, SimpleQuestion> =>
  new Map(questionsOf(definition).flatMap(({ path, group, question }) => (group ? [] : [[path, question]])));

/** Paths of the personal questions: nothing else may read their answers into a record. */
export const personalQuestions = (definition: Definition): string[] =>
  questionsOf(definition)
    .filter(({ question }) => question.personal)
    .map(({ path }) => path);

const textKeys: readonly string[] = [
  'title',
  'description',
  'text',
  'labelTrue',
  'labelFalse',
  'panelAddText',
  'panelRemoveText',
];

/** Every text people read, with the place in the definition where it stands. */
export const textsOf = (definition: Definition) => valuesOf<Localised>(definition, textKeys);

/** Every expression, with its place. */
export const expressionsOf = (definition: Definition) =>
  valuesOf<string>(definition, ['visibleIf', 'expression']);

export interface At<T> {
  place: string;
  value: T;
}

function valuesOf<T>(part: unknown, keys: readonly string[], place = ''): At<T>[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]): At<T>[] => {
    const here = place ? `${place}.${key}` : key;
    return keys.includes(key) ? [{ place: here, value: value as T }] : valuesOf<T>(value, keys, here);
  });
}

/** A text in one language; English where it is missing. */
export function textIn(text: Localised, language: string): string {
  if (typeof text === 'string') return text;
  return (language === 'en' ? undefined : text[language]) ?? text.default ?? '';
}

/** The languages of a definition are those of its title; English is written `default`. */
export function languagesOf(definition: Definition): string[] {
  const { title } = definition;
  return typeof title === 'string'
    ? ['en']
    : Object.keys(title).map((language) => (language === 'default' ? 'en' : language));
}
