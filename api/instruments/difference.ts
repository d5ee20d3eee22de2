import type { Definition, Localised, SimpleQuestion } from './definition.ts';
import { groupsOf, languagesOf, type Listed, questionsOf, textIn } from './questions.ts';
import { type Setting, settingsOf, withoutLanguages } from './settings.ts';

export interface Reworded {
  /** `needs.title`, or for a code of a question `needs.horizon: urgent`. */
  path: string;
  language: string;
  before: string;
  after: string;
}

/** What a new version changes for those who answer, by path of question. */
export interface DefinitionDifference {
  /** New languages. */
  languages: string[];
  added: string[];
  removed: string[];
  retyped: { path: string; before: string; after: string }[];
  moved: { path: string; before: string; after: string }[];
  titles: Reworded[];
  helps: Reworded[];
  codesAdded: string[];
  codesRemoved: string[];
  codesReworded: Reworded[];
  /** Anything else that changed: when a question is asked, whether it must be answered, the words of pages and groups … */
  settings: Setting[];
}

const byPath = (definition: Definition) => new Map(questionsOf(definition).map((one) => [one.path, one]));

/** The codes an answer may hold, with their texts. */
export function codesOf(question: SimpleQuestion): Map<string, Localised> {
  if ('choices' in question) return new Map(question.choices.map(({ value, text }) => [String(value), text]));
  if (question.type === 'boolean')
    return new Map([
      ['true', question.labelTrue],
      ['false', question.labelFalse],
    ]);
  if (question.type !== 'matrix') return new Map();
  const named = (kind: string, list: { value: string | number; text: Localised }[]) =>
    list.map(({ value, text }): [string, Localised] => [`${kind} ${value}`, text]);
  return new Map([...named('row', question.rows), ...named('column', question.columns)]);
}

/** The difference between two versions of an instrument. Example: a new choice is in `codesAdded` as `flows.type: transit`. */
export function differenceOf(
  before: Definition,
  after: Definition,
  languages: readonly string[],
): DefinitionDifference {
  const [old, now] = [byPath(before), byPath(after)];
  const both = [...now.values()].flatMap((one): [Listed, Listed][] => {
    const was = old.get(one.path);
    return was ? [[was, one]] : [];
  });
  const codes = both.map(([was, is]) => ({
    path: is.path,
    was: codesOf(was.question),
    is: codesOf(is.question),
  }));
  const missingFrom = (a: 'was' | 'is', b: 'was' | 'is') =>
    codes.flatMap((one) =>
      [...one[a].keys()].filter((code) => !one[b].has(code)).map((code) => `${one.path}: ${code}`),
    );
  const spoken = languagesOf(before);
  const newLanguages = languagesOf(after).filter((language) => !spoken.includes(language));
  return {
    languages: newLanguages,
    added: [...now.keys()].filter((path) => !old.has(path)),
    removed: [...old.keys()].filter((path) => !now.has(path)),
    retyped: retyped(before, after),
    moved: both
      .filter(([was, is]) => was.page !== is.page)
      .map(([was, is]) => ({ path: is.path, before: was.page, after: is.page })),
    titles: both.flatMap(([was, is]) => reworded(is.path, was.question.title, is.question.title, languages)),
    helps: both.flatMap(([was, is]) =>
      reworded(is.path, was.question.description, is.question.description, languages),
    ),
    codesAdded: missingFrom('is', 'was'),
    codesRemoved: missingFrom('was', 'is'),
    codesReworded: codes.flatMap(({ path, was, is }) =>
      [...is].flatMap(([code, text]) => {
        const before = was.get(code);
        return before === undefined ? [] : reworded(`${path}: ${code}`, before, text, languages);
      }),
    ),
    settings: settingsOf(before, withoutLanguages(after, newLanguages)),
  };
}

/** Where an answer has another form; a question may also have become a group of entries. */
function retyped(before: Definition, after: Definition): DefinitionDifference['retyped'] {
  const was = formsOf(before);
  return [...formsOf(after)].flatMap(([path, is]) => {
    const old = was.get(path);
    return old === undefined || old === is ? [] : [{ path, before: old, after: is }];
  });
}

const formsOf = (definition: Definition): Map<string, string> =>
  new Map([
    ...groupsOf(definition).map(({ group }): [string, string] => [group.name, group.type]),
    ...questionsOf(definition).map(({ path, question }): [string, string] => [path, formOf(question)]),
  ]);

/** The form an answer has: one choice stays one choice, drawn as a list or as buttons. */
export function formOf(question: SimpleQuestion): string {
  if (question.type === 'dropdown') return 'radiogroup';
  if (question.type === 'tagbox') return 'checkbox';
  if (question.type === 'comment') return 'text';
  const isWritten = question.type !== 'text' || !['number', 'date'].includes(question.inputType ?? 'text');
  return isWritten ? question.type : `${question.type} (${question.inputType})`;
}

function reworded(
  path: string,
  before: Localised,
  after: Localised,
  languages: readonly string[],
): Reworded[] {
  return languages
    .map((language) => ({ path, language, before: textIn(before, language), after: textIn(after, language) }))
    .filter((one) => one.before !== one.after);
}
