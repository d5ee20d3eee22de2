import type { Definition } from './definition.ts';
import { questionsOf } from './questions.ts';
import { written } from './written.ts';

export interface Setting {
  of: 'questionnaire' | 'page' | 'group' | 'question';
  /** A path of a question, or the name of a page, a group or a panel; empty for the questionnaire itself. */
  path: string;
  setting: string;
  /** JSON; null = it was not there. */
  before: string | null;
  after: string | null;
}

/** The same without its texts in these languages. */
export const withoutLanguages = (definition: Definition, languages: readonly string[]): Definition =>
  JSON.parse(JSON.stringify(definition), (key, value: unknown) =>
    languages.includes(key) ? undefined : value,
  ) as Definition;

/** What the rest of the difference tells of a question. */
const toldElsewhere = new Set([
  'name',
  'type',
  'title',
  'description',
  'choices',
  'rows',
  'columns',
  'labelTrue',
  'labelFalse',
]);
const holding = new Set(['name', 'type', 'pages', 'elements', 'templateElements']);

/** Whatever else differs between two versions, in the parts that both have. */
export function settingsOf(before: Definition, after: Definition): Setting[] {
  const old = new Map(partsOf(before).map((part) => [`${part.of} ${part.path}`, part.own]));
  return partsOf(after).flatMap(({ of, path, own }) => {
    const was = old.get(`${of} ${path}`);
    if (!was) return [];
    const told = of === 'question' ? toldElsewhere : holding;
    const names = [...new Set([...Object.keys(was), ...Object.keys(own)])].filter((name) => !told.has(name));
    const read = (part: object, name: string) => {
      const value: unknown = Object.entries(part).find(([key]) => key === name)?.[1];
      return value === undefined ? null : written(value);
    };
    return names
      .map((setting) => ({ of, path, setting, before: read(was, setting), after: read(own, setting) }))
      .filter((one) => one.before !== one.after);
  });
}

interface Part extends Pick<Setting, 'of' | 'path'> {
  own: object;
}

/** Every part of a definition, with its kind: a page and a group may share a name. */
function partsOf(definition: Definition): Part[] {
  const groups = definition.pages.flatMap(({ elements }) =>
    elements.flatMap((element) =>
      element.type === 'paneldynamic' ? [element, ...element.templateElements] : [element],
    ),
  );
  return [
    { of: 'questionnaire', path: '', own: definition },
    ...definition.pages.map((own): Part => ({ of: 'page', path: own.name, own })),
    ...groups
      .filter(({ type }) => type === 'paneldynamic' || type === 'panel')
      .map((own): Part => ({ of: 'group', path: own.name, own })),
    ...questionsOf(definition).map(({ path, question }): Part => ({ of: 'question', path, own: question })),
  ];
}
