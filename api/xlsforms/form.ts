import type { Choice, Definition, Group, Localised, SimpleQuestion } from '../instruments/definition.ts';
import { languagesOf, textIn } from '../instruments/questions.ts';
import { isInteger, rulesOf } from './constraint.ts';
import { countryChoices, type ListChoice, listKeeper, regionChoices } from './lists.ts';
import {
  formName,
  isInForms,
  markOf,
  matrixName,
  noteName,
  pageName,
  panelName,
  questionName,
  rowName,
  yesNo,
} from './names.ts';
import { Untranslatable } from './parse.ts';
import { translator } from './translate.ts';

/** A row of a sheet, by column. */
export type Row = Record<string, string>;
/** A form as XLSForm wants it: three sheets. */
export interface Form {
  survey: Row[];
  choices: Row[];
  settings: Row[];
}

type Element = Exclude<Definition['pages'][number]['elements'][number], Group>;

/** How XLSForm calls a language. Example: `fr` is `Français (fr)`. */
function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return `${name.slice(0, 1).toLocaleUpperCase(code)}${name.slice(1)} (${code})`;
}

/** `${…}` would be read as the name of a question. */
const plain = (text: string) => text.replaceAll('${', '$ {');

/**
 * A version of a questionnaire as an XLSForm, with which KoboToolbox and ODK collect answers without a network. The same
 * questions, choices, conditions and limits; throws Untranslatable where a condition cannot be said there.
 */
export function formOf(instrument: string, version: number, definition: Definition): Form {
  const languages = languagesOf(definition);
  const translate = translator(definition);
  const lists = listKeeper();
  const inLanguages = (column: string, said: (language: string) => string): Row =>
    Object.fromEntries(
      languages.map((language) => [`${column}::${languageName(language)}`, plain(said(language))]),
    );
  const text = (column: string, localised: Localised) =>
    inLanguages(column, (language) => textIn(localised, language));
  const relevant = (visibleIf: string | undefined, group?: string): Row =>
    visibleIf === undefined ? {} : { relevant: translate(visibleIf, { group }) };
  const note = (name: string, label: Localised): Row => ({ type: 'note', name, ...text('label', label) });

  const nameOfList = (name: string, choices: readonly Choice[]) =>
    lists.nameFor(
      name,
      choices.map(({ value, text: label }): ListChoice => ({ name: String(value), label })),
    );
  const typeOf = (name: string, question: Exclude<SimpleQuestion, { type: 'matrix' }>): Row => {
    switch (question.type) {
      case 'boolean': {
        const choices = [
          { name: yesNo.true, label: question.labelTrue },
          { name: yesNo.false, label: question.labelFalse },
        ];
        return { type: `select_one ${lists.nameFor(name, choices)}` };
      }
      case 'radiogroup':
        return { type: `select_one ${nameOfList(name, question.choices)}` };
      case 'dropdown':
        return { type: `select_one ${nameOfList(name, question.choices)}`, appearance: 'minimal' };
      case 'checkbox':
        return { type: `select_multiple ${nameOfList(name, question.choices)}` };
      case 'tagbox':
        return { type: `select_multiple ${nameOfList(name, question.choices)}`, appearance: 'minimal' };
      case 'comment':
        return { type: 'text', appearance: 'multiline' };
      case 'text':
        return textType(name, question);
      default:
        throw new Untranslatable(name, 'has no counterpart in a form');
    }
  };
  const textType = (name: string, question: Extract<SimpleQuestion, { type: 'text' }>): Row => {
    if (question.lookup) {
      const choices = question.lookup === 'regions' ? regionChoices() : countryChoices();
      const kind = takesSeveral(question) ? 'select_multiple' : 'select_one';
      return { type: `${kind} ${lists.nameFor(name, choices)}`, appearance: 'minimal autocomplete' };
    }
    if (question.inputType === 'number') return { type: isInteger(question) ? 'integer' : 'decimal' };
    return { type: question.inputType === 'date' ? 'date' : 'text' };
  };

  const asked = (question: SimpleQuestion, group?: string): Row[] => {
    if (!isInForms(question)) return [];
    const name = questionName(question.name, group);
    const label = text('label', question.title);
    const hint = text('hint', question.description);
    const shown = relevant(question.visibleIf, group);
    if (question.type === 'matrix') {
      const list = nameOfList(name, question.columns);
      const required: Row = question.isRequired || question.eachRowRequired ? { required: 'yes' } : {};
      return [
        { type: 'begin_group', name: matrixName(name), ...label, ...shown, appearance: 'field-list' },
        note(noteName(name), question.description),
        ...question.rows.map((row) => ({
          type: `select_one ${list}`,
          name: rowName(name, row.value),
          ...text('label', row.text),
          ...required,
        })),
        { type: 'end_group' },
      ];
    }
    const rules = rulesOf(question, (expression) => translate(expression, { group, self: question }));
    const constraint: Row =
      rules.length === 0
        ? {}
        : {
            constraint: rules
              .map(({ xpath }) => (rules.length > 1 && xpath.includes(' or ') ? `(${xpath})` : xpath))
              .join(' and '),
            ...inLanguages('constraint_message', (language) =>
              rules.map(({ message }) => message(language)).join(' '),
            ),
          };
    const required: Row = question.isRequired ? { required: 'yes' } : {};
    return [{ ...typeOf(name, question), name, ...label, ...hint, ...required, ...shown, ...constraint }];
  };
  const element = (one: Element, group?: string): Row[] => {
    if (one.type !== 'panel') return asked(one, group);
    const name = panelName(one.name, group);
    return [
      { type: 'begin_group', name, ...text('label', one.title), ...relevant(one.visibleIf, group) },
      ...one.elements.flatMap((question) => asked(question, group)),
      { type: 'end_group' },
    ];
  };
  const repeat = (group: Group): Row[] => [
    {
      type: 'begin_repeat',
      name: group.name,
      // A form knows no largest number of entries but an exact one: it is said.
      ...inLanguages('label', (language) => `${textIn(group.title, language)} (≤ ${group.maxPanelCount})`),
      ...relevant(group.visibleIf),
    },
    note(noteName(group.name), group.description),
    ...group.templateElements.flatMap((one) => element(one, group.name)),
    { type: 'end_repeat' },
  ];

  const survey: Row[] = [
    { type: 'calculate', name: formName.mark, calculation: `'${markOf(instrument, version)}'` },
    note(formName.intro, definition.description),
    ...definition.pages.flatMap((page) => [
      { type: 'begin_group', name: pageName(page.name), ...text('label', page.title) },
      note(noteName(pageName(page.name)), page.description),
      ...page.elements.flatMap((one) => (one.type === 'paneldynamic' ? repeat(one) : element(one))),
      { type: 'end_group' },
    ]),
  ];
  const choices = lists
    .all()
    .flatMap(({ name: list, choices }) =>
      choices.map(({ name, label }) => ({ list_name: list, name, ...text('label', label) })),
    );
  const settings: Row[] = [
    {
      form_title: textIn(definition.title, 'en'),
      form_id: `regional-migration-atlas-${instrument}`,
      version: String(version),
      default_language: languageName('en'),
      instance_name: `concat('${markOf(instrument, version)}, ', today())`,
    },
  ];
  return { survey, choices, settings };
}

/** Whether a place is asked, or several: a code has five signs at most. */
export const takesSeveral = ({ maxLength = 0 }: Extract<SimpleQuestion, { type: 'text' }>): boolean =>
  maxLength > 5;
