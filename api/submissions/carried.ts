import { whyRefused } from '../imports/fault.ts';
import type { Definition, Localised, SimpleQuestion } from '../instruments/definition.ts';
import { formOf } from '../instruments/difference.ts';
import { isUnanswered } from '../instruments/given.ts';
import { groupsOf, questionsOf } from '../instruments/questions.ts';
import { type Answers, entriesOf } from './entries.ts';

/** What a questionnaire takes over from an earlier one. Paths as in `needs.title`; of a whole group its name. */
export interface Carried {
  answers: Answers;
  /** No longer asked, or no longer in this form. */
  leftOut: string[];
  /** Asked again, but nobody answers it for good: persons, agreements, files. */
  anew: string[];
}

/** An agreement has this name wherever it is asked (api/instruments/records.ts reads it by that). */
const AGREEMENT = 'consent';
const isGivenAnew = (question: SimpleQuestion | undefined) =>
  question !== undefined &&
  (question.personal === true || question.type === 'file' || question.name === AGREEMENT);

/**
 * The answers of an earlier questionnaire with which a new one can begin, perhaps of another version of the instrument.
 * Entries keep their ids, by which rounds are compared. Whatever is not taken over is named.
 * Example: `{contactName: 'Ana', needs: [{id: 'beds', title: 'Beds', colour: 'red'}]}` where colours are no longer asked
 * gives the answers `{needs: [{id: 'beds', title: 'Beds'}]}`, leftOut `needs.colour` and anew `contactName`.
 */
export function carriedOver(answers: Answers, before: Definition, now: Definition): Carried {
  const [was, is] = [byPath(before), byPath(now)];
  const [groupsBefore, groups] = [most(before), most(now)];
  const [leftOut, anew] = [new Set<string>(), new Set<string>()];
  const isKept = (path: string, value: unknown): boolean => {
    const [asked, question] = [was.get(path), is.get(path)];
    const hasOtherForm = !question || (asked !== undefined && formOf(asked) !== formOf(question));
    if (!hasOtherForm && [asked, question].some(isGivenAnew)) anew.add(path);
    else if (hasOtherForm || whyRefused(question, value)) leftOut.add(path);
    else return true;
    return false;
  };
  const kept = (own: Answers, prefix: string): Answers =>
    Object.fromEntries(
      Object.entries(own).filter(([name, value]) => !isUnanswered(value) && isKept(prefix + name, value)),
    );
  const list = (name: string, value: unknown, room: number): Answers[] => {
    const entries = entriesOf(value);
    if (entries.length > room) leftOut.add(name);
    return entries
      .slice(0, room)
      .map(({ id, ...own }) => ({ id, ...kept(own, `${name}.`) }))
      .filter((entry) => Object.keys(entry).length > 1);
  };
  const taken = Object.entries(answers).flatMap(([name, value]): [string, unknown][] => {
    const room = groups.get(name);
    if (isUnanswered(value)) return [];
    if (groupsBefore.has(name) !== (room !== undefined)) leftOut.add(name);
    else if (room === undefined) return isKept(name, value) ? [[name, value]] : [];
    else {
      const entries = list(name, value, room);
      return entries.length > 0 ? [[name, entries]] : [];
    }
    return [];
  });
  const inOrder = ordered(before);
  return { answers: Object.fromEntries(taken), leftOut: inOrder(leftOut), anew: inOrder(anew) };
}

const byPath = (definition: Definition) =>
  new Map(questionsOf(definition).map(({ path, question }) => [path, question]));
/** The groups, with how many entries each takes. */
const most = (definition: Definition) =>
  new Map(groupsOf(definition).map(({ group }) => [group.name, group.maxPanelCount]));

/** Paths in the order of the pages. */
function ordered(definition: Definition): (paths: Set<string>) => string[] {
  const places = questionsOf(definition).flatMap(({ path, group }) => [...(group ? [group] : []), path]);
  return (paths) => [...new Set([...places, ...paths])].filter((path) => paths.has(path));
}

/** A question as people know it: its title, and that of the group it is asked in. */
interface Titled {
  field: string;
  group: Localised | null;
  title: Localised;
}

/** The titles of paths, in a definition that has them. */
export function titled(definition: Definition, paths: readonly string[]): Titled[] {
  const listed = new Map(questionsOf(definition).map((one) => [one.path, one]));
  const groups = new Map(groupsOf(definition).map(({ group }) => [group.name, group.title]));
  return paths.map((field) => {
    const found = listed.get(field);
    const group = found?.group === undefined ? undefined : groups.get(found.group);
    return { field, group: group ?? null, title: found?.question.title ?? groups.get(field) ?? field };
  });
}
