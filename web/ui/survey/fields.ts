import { type Answers, isAnswers } from '../../../api/instruments/given.ts';
import type { Definition, Group, SimpleQuestion } from '../../../api/instruments/definition.ts';
import { groupsOf, questionsOf, questionsOfGroup, textIn } from '../../../api/instruments/questions.ts';

/** What a field of a questionnaire speaks of: a question, an entry of a group (`needs.<id>`), or a question of an entry. */
export interface Place {
  group?: Group;
  /** The id of the entry. */
  id?: string;
  question?: SimpleQuestion;
}

export function placeOf(definition: Definition, field: string): Place {
  const [name = '', id, inner] = field.split('.');
  const group = groupsOf(definition).find((one) => one.group.name === name)?.group;
  if (!group) {
    const found = questionsOf(definition).find(({ path }) => path === name);
    return found ? { question: found.question } : {};
  }
  const question = questionsOfGroup(group).find((one) => one.name === inner);
  return { group, ...(id === undefined ? {} : { id }), ...(question ? { question } : {}) };
}

/** What stands under a field; entries are found by their ids. Example: `needs.n1.title`. */
export function valueAt(answers: Answers, field: string): unknown {
  const [name = '', id, inner] = field.split('.');
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (id === undefined || !Array.isArray(value)) return id === undefined ? value : undefined;
  const entry: unknown = value.find((one: unknown) => isAnswers(one) && one.id === id);
  if (inner === undefined || !isAnswers(entry)) return inner === undefined ? entry : undefined;
  return Object.hasOwn(entry, inner) ? entry[inner] : undefined;
}

/** The answers with another value under a field; undefined takes an answer, or an entry, away. */
export function withValue(answers: Answers, field: string, value: unknown): Answers {
  const [name = '', id, inner] = field.split('.');
  if (id === undefined) return { ...answers, [name]: value };
  const list = Array.isArray(answers[name]) ? (answers[name] as unknown[]).filter(isAnswers) : [];
  const before = list.find((entry) => entry.id === id);
  const after = inner === undefined ? value : { ...before, id, [inner]: value };
  const others = list.flatMap((entry) => (entry.id === id ? (isAnswers(after) ? [after] : []) : [entry]));
  return { ...answers, [name]: before || !isAnswers(after) ? others : [...others, after] };
}

/** A field in words: `hasNeeds` by its question, `needs.n1.title` as in "Needs: 2 – Title". */
export function labelIn(definition: Definition, answers: Answers, field: string, language: string): string {
  const { group, id, question } = placeOf(definition, field);
  const asked = question ? textIn(question.title, language) : field;
  if (!group) return asked;
  const list = answers[group.name];
  const at = Array.isArray(list) ? list.findIndex((one: unknown) => isAnswers(one) && one.id === id) : -1;
  const entry = at < 0 ? textIn(group.title, language) : `${textIn(group.title, language)} ${at + 1}`;
  return question ? `${entry} – ${asked}` : entry;
}
