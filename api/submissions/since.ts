import type { Definition } from '../instruments/definition.ts';
import { groupsOf, questionsOf } from '../instruments/questions.ts';
import { type Change, changesBetween } from './difference.ts';
import { type Answers, splitPersonal } from './entries.ts';

/** The answers of a questionnaire with the version of the questions they were given to. */
export interface Given {
  definition: Definition;
  answers: Answers;
}

/**
 * How the answers of a round differ from those of the round before, in the order of the questions. Only what is asked now is
 * compared, and nothing personal: that is not carried from round to round.
 */
export function roundChanges(before: Given, now: Given): Change[] {
  const order = new Map<string, number>();
  for (const { path, group } of questionsOf(now.definition)) {
    if (group && !order.has(group)) order.set(group, order.size);
    order.set(path, order.size);
  }
  const groups = new Set(groupsOf(now.definition).map(({ group }) => group.name));
  // A field of an entry is a question of its group, an entry itself stands where the group does.
  const placeOf = (field: string) => {
    const [name = '', , question] = field.split('.');
    return order.get(groups.has(name) && question ? `${name}.${question}` : name);
  };
  const open = ({ answers }: Given) =>
    splitPersonal(now.definition, splitPersonal(before.definition, answers).open).open;
  return changesBetween(open(before), open(now))
    .map((change) => ({ change, at: placeOf(change.field) }))
    .filter((one) => one.at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ change }) => change);
}
