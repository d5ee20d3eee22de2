import { isAnswers } from '../instruments/given.ts';
import type { Definition } from '../instruments/definition.ts';
import { groupsOf, personalQuestions } from '../instruments/questions.ts';

/*
 * How the answers of a questionnaire are kept. A group (needs, flows …) is a list of entries, each under an id of its own
 * that the page gives it: people writing at the same time are merged by it, and it names the published record.
 */

export type Answers = Record<string, unknown>;
export type Entry = Answers & { id: string };

export const isEntry = (value: unknown): value is Entry => isAnswers(value) && typeof value.id === 'string';
export const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);

/** What an entry may be called by: it becomes a part of an address, and a key. */
export const isEntryId = (id: unknown): id is string =>
  typeof id === 'string' && /^[A-Za-z0-9-]{4,40}$/.test(id);

/** Answers as the instrument knows them, without the ids of entries. */
export function withoutIds(definition: Definition, answers: Answers): Answers {
  return eachGroup(definition, answers, (entries) => entries.map(({ id: _, ...entry }) => entry));
}

/** The ids again, in the same order. */
export function withIds(definition: Definition, answers: Answers, from: Answers): Answers {
  return eachGroup(definition, answers, (entries, name) => {
    const ids = entriesOf(from[name]).map(({ id }) => id);
    return entries.map((entry, index) => ({ id: ids[index], ...entry }));
  });
}

function eachGroup(
  definition: Definition,
  answers: Answers,
  change: (entries: Answers[], name: string) => Answers[],
): Answers {
  const changed = groupsOf(definition).flatMap(({ group: { name } }) => {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return Array.isArray(value) ? [[name, change(value.filter(isAnswers), name)] as const] : [];
  });
  return { ...answers, ...Object.fromEntries(changed) };
}

/**
 * Takes the personal answers out: those of an entry stand under its id.
 * Example: `{contactName: 'Ana', practices: [{id: 'p1', title: 'A', contactEmail: 'a@b.eu'}]}` gives the answers
 * `{practices: [{id: 'p1', title: 'A'}]}` and the personal ones `{contactName: 'Ana', practices: {p1: {contactEmail: …}}}`.
 */
export function splitPersonal(
  definition: Definition,
  answers: Answers,
): { open: Answers; personal: Answers } {
  const paths = new Set(personalQuestions(definition));
  const parts = (own: Answers, prefix: string) => {
    const [open, personal]: [[string, unknown][], [string, unknown][]] = [[], []];
    for (const pair of Object.entries(own)) (paths.has(prefix + pair[0]) ? personal : open).push(pair);
    return { open: Object.fromEntries(open), personal: Object.fromEntries(personal) };
  };
  const whole = parts(answers, '');
  const grouped = groupsOf(definition).flatMap(({ group: { name } }) => {
    const found = entriesOf(whole.open[name]).map((entry) => ({ id: entry.id, ...parts(entry, `${name}.`) }));
    if (found.length === 0) return [];
    whole.open[name] = found.map(({ open }) => open);
    const kept = found.filter(({ personal }) => Object.keys(personal).length > 0);
    if (kept.length === 0) return [];
    return [[name, Object.fromEntries(kept.map(({ id, personal }) => [id, personal]))] as const];
  });
  return { open: whole.open, personal: { ...whole.personal, ...Object.fromEntries(grouped) } };
}

/** Puts the personal answers back where they were asked. */
export function joinPersonal(open: Answers, personal: Answers): Answers {
  const joined = { ...open };
  for (const [name, value] of Object.entries(personal)) {
    if (Array.isArray(open[name]))
      joined[name] = entriesOf(open[name]).map((entry) => ({ ...entry, ...ofEntry(value, entry.id) }));
    // What is left of entries that are gone belongs to nobody.
    else if (!isAnswers(value)) joined[name] = value;
  }
  return joined;
}

/** The personal answers of one entry of a group. */
export function ofEntry(byId: unknown, id: string): Answers {
  const found = isAnswers(byId) && Object.hasOwn(byId, id) ? byId[id] : undefined;
  return isAnswers(found) ? found : {};
}
