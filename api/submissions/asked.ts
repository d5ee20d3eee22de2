import type { Definition } from '../instruments/definition.ts';
import { groupsOf, questionsOf, questionsOfGroup } from '../instruments/questions.ts';
import { type Answers, entriesOf } from './entries.ts';

/**
 * Whether a field names a question of the questionnaire: `hasNeeds`, `needs`, `needs.<id of an entry>` or
 * `needs.<id of an entry>.title`; the entry must be there.
 */
export function hasQuestion(definition: Definition, answers: Answers, field: string): boolean {
  const [name = '', id, inner, ...more] = field.split('.');
  const group = groupsOf(definition).find((one) => one.group.name === name)?.group;
  if (!group) return id === undefined && questionsOf(definition).some(({ path }) => path === name);
  if (id === undefined) return true;
  const isThere = entriesOf(answers[name]).some((entry) => entry.id === id);
  const isAsked = inner === undefined || questionsOfGroup(group).some((question) => question.name === inner);
  return isThere && isAsked && more.length === 0;
}
