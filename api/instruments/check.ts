import type { z } from 'zod';
import { say } from '../contract/sentences.ts';
import { type Definition, definitionShape, type SimpleQuestion } from './definition.ts';
import { type DefinitionDifference, differenceOf } from './difference.ts';
import { type Finding, repeated, shapeFindings } from './finding.ts';
import {
  groupsOf,
  languagesOf,
  personalQuestions,
  questionsOf,
  questionsOfGroup,
  singleQuestions,
} from './questions.ts';
import { contractOf, contractOfWhole, type GroupName, partsOf } from './records.ts';
import { type Earlier, returnedFindings } from './returned.ts';
import { expressionFindings, patternFindings, textFindings, translationFindings } from './safety.ts';
import { written } from './written.ts';

export interface Checked {
  /** The definition when its form is one of ours. */
  definition?: Definition;
  /** Must be mended before the version can be published. */
  refused: Finding[];
  /** Must be confirmed by the editor: the answers given before may mean something else now. */
  toConfirm: Finding[];
  difference?: DefinitionDifference;
}

/** Every instrument speaks these; more are added by adding texts. */
const always = ['en', 'fr'];

/**
 * What is wrong with an uploaded definition, and what it changes against the last published version; of the versions before
 * that, whether something comes back with another meaning. For the mapping questionnaire also whether its records can still be made. Takes whatever anybody uploads.
 */
export function checkDefinition(
  id: string,
  raw: unknown,
  last?: Definition,
  earlier: readonly Earlier[] = [],
): Checked {
  const parsed = definitionShape.safeParse(raw);
  if (!parsed.success) {
    return { refused: shapeFindings(parsed.error), toConfirm: [] };
  }
  const definition = parsed.data;
  const languages = [...new Set([...always, ...(last ? languagesOf(last) : [])])];
  const difference = last && differenceOf(last, definition, languages);
  const returned = last && returnedFindings(definition, last, earlier);
  return {
    definition,
    refused: [
      ...nameFindings(definition),
      ...translationFindings(definition, languages),
      ...textFindings(definition),
      ...expressionFindings(definition),
      ...patternFindings(definition),
      ...(id === 'mapping' ? [...recordFindings(definition), ...wholeFindings(definition)] : []),
      ...(difference ? changedForm(difference) : []),
      ...(last && written(last) === written(definition) ? [{ place: '', ...say('unchanged') }] : []),
      ...(last ? nowPublic(last, definition) : []),
      ...(returned?.refused ?? []),
    ],
    toConfirm: [...(difference ? changedWording(difference) : []), ...(returned?.toConfirm ?? [])],
    ...(difference ? { difference } : {}),
  };
}

/** Names and codes that stand twice where they must be one. */
function nameFindings(definition: Definition): Finding[] {
  const twice = (place: string, values: readonly unknown[]) =>
    repeated(values).map((value) => ({ place, ...say('stands-twice', { name: String(value) }) }));
  const top = definition.pages.flatMap((page) =>
    page.elements.flatMap((element) => [
      element.name,
      ...(element.type === 'panel' ? element.elements.map(({ name }) => name) : []),
    ]),
  );
  return [
    ...twice(
      'pages',
      definition.pages.map(({ name }) => name),
    ),
    ...twice('questions', top),
    ...groupsOf(definition).flatMap(({ group }) =>
      twice(
        group.name,
        questionsOfGroup(group).map(({ name }) => name),
      ),
    ),
    ...questionsOf(definition)
      .filter(({ group, question }) => group && question.name === 'id')
      .map(({ path }) => ({ place: path, ...say('reserved', { name: 'id' }) })),
    ...questionsOf(definition).flatMap(({ path, question }) =>
      listsOf(question).flatMap((list) =>
        twice(
          path,
          list.map(({ value }) => value),
        ),
      ),
    ),
  ];
}

function listsOf(question: SimpleQuestion) {
  if ('choices' in question) return [question.choices];
  return question.type === 'matrix' ? [question.rows, question.columns] : [];
}

/** Fields a record cannot do without, and choices that no record knows. */
function recordFindings(definition: Definition): Finding[] {
  const groups = new Map(groupsOf(definition).map(({ group }) => [group.name, group]));
  return (Object.keys(contractOf) as GroupName[]).flatMap((name) => {
    const group = groups.get(name);
    if (!group) return [{ place: name, ...say('records-not-asked', { name }) }];
    const questions = new Map(questionsOfGroup(group).map((one) => [one.name, one]));
    return Object.entries<z.ZodType>(contractOf[name].shape).flatMap(([field, schema]): Finding[] => {
      const place = `${name}.${field}`;
      const parts = partsOf[name]?.[field] ?? [field];
      const isNeeded = !schema.safeParse(undefined).success || parts.length > 1;
      const missing = parts.filter((part) => !questions.has(part));
      if (missing.length > 0 && isNeeded)
        return missing.map((part) => ({ place: `${name}.${part}`, ...say('record-field', { name: part }) }));
      const question = questions.get(field);
      return question ? foreignCodes(question, schema, place) : [];
    });
  });
}

/** Answers without which no region could ever submit, and choices that would keep it from submitting. */
function wholeFindings(definition: Definition): Finding[] {
  const questions = singleQuestions(definition);
  return Object.entries<z.ZodType>(contractOfWhole).flatMap(([name, schema]): Finding[] => {
    const question = questions.get(name);
    if (question) return foreignCodes(question, schema, name);
    return schema.safeParse(undefined).success ? [] : [{ place: name, ...say('never-complete', { name }) }];
  });
}

/** Each single answer that a question with choices takes, by what names it. */
function singleAnswers(question: SimpleQuestion): { choice: string | number; answer: unknown }[] {
  if (question.type === 'matrix') {
    const [row, column] = [question.rows[0]?.value ?? '', question.columns[0]?.value];
    return [
      ...question.rows.map(({ value }) => ({ choice: value, answer: { [value]: column } })),
      ...question.columns.map(({ value }) => ({ choice: value, answer: { [row]: value } })),
    ];
  }
  if (!('choices' in question)) return [];
  const isList = question.type === 'checkbox' || question.type === 'tagbox';
  return question.choices.map(({ value }) => ({ choice: value, answer: isList ? [value] : value }));
}

const foreignCodes = (question: SimpleQuestion, schema: z.ZodType, place: string): Finding[] =>
  singleAnswers(question)
    .filter(({ answer }) => !schema.safeParse(answer).success)
    .map(({ choice }) => ({ place, ...say('record-code', { choice }) }));

const changedForm = (difference: DefinitionDifference): Finding[] =>
  difference.retyped.map(({ path, before, after }) => ({
    place: path,
    ...say('retyped', { before, after }),
  }));

/** Once an answer was promised to be personal, no later version makes it less. */
function nowPublic(last: Definition, now: Definition): Finding[] {
  const personal = new Set(personalQuestions(now));
  const still = new Set(questionsOf(now).map(({ path }) => path));
  return personalQuestions(last)
    .filter((path) => still.has(path) && !personal.has(path))
    .map((path) => ({ place: path, ...say('was-personal') }));
}

const changedWording = (difference: DefinitionDifference): Finding[] =>
  [...difference.titles, ...difference.codesReworded].map(({ path, language, before, after }) => ({
    place: path,
    ...say('reworded', { language, before, after }),
  }));
