import { say } from '../contract/sentences.ts';
import { isAnswers } from '../instruments/answers.ts';
import type { Definition, Group } from '../instruments/definition.ts';
import { groupsOf, questionsOf, questionsOfGroup } from '../instruments/questions.ts';
import { type FieldError, refusal } from '../problem.ts';
import { faultOf } from './draft.ts';
import { type Answers, isEntryId } from './entries.ts';

/**
 * Puts a change onto the answers of a questionnaire that is being written: null takes an answer away, a missing key leaves
 * it. Only names and sizes are checked: what is half written is kept. A group is written whole, each entry with its id.
 */
export function changeQuestionnaire(definition: Definition, before: Answers, change: Answers): Answers {
  const single = new Set(questionsOf(definition).flatMap(({ path, group }) => (group ? [] : [path])));
  const groups = new Map(groupsOf(definition).map(({ group }) => [group.name, group]));
  const errors: FieldError[] = [];
  const after = { ...before };
  for (const [name, value] of Object.entries(change)) {
    const group = groups.get(name);
    const found = group ? groupFaults(group, value) : singleFaults(single, name, value);
    errors.push(...found);
    if (value === null) delete after[name];
    else after[name] = value;
  }
  if (errors.length > 0) throw refusal('invalid', errors.slice(0, 100));
  return after;
}

function singleFaults(known: Set<string>, name: string, value: unknown): FieldError[] {
  const fault = known.has(name) ? faultOf(value, 0) : say('unknown-field');
  return fault ? [{ field: name, ...fault }] : [];
}

function groupFaults(group: Group, value: unknown): FieldError[] {
  const { name, maxPanelCount: most } = group;
  if (value === null) return [];
  if (!Array.isArray(value)) return [{ field: name, ...say('odd') }];
  if (value.length > most) return [{ field: name, ...say('too-many-chosen', { most }) }];
  const known = new Set(questionsOfGroup(group).map((question) => question.name));
  const ids = value.map((entry: unknown) => (isAnswers(entry) ? entry.id : undefined));
  return value.flatMap((entry: unknown, index): FieldError[] => {
    const at = `${name}.${index}`;
    if (!isAnswers(entry)) return [{ field: at, ...say('odd') }];
    const { id, ...answers } = entry;
    const isOwn = isEntryId(id) && ids.indexOf(id) === index;
    return [
      ...(isOwn
        ? []
        : [{ field: `${at}.id`, message: 'must be of this entry alone: 4 to 40 letters, digits, -' }]),
      ...Object.entries(answers).flatMap(([inner, one]) =>
        singleFaults(known, inner, one).map((fault) => ({ ...fault, field: `${at}.${fault.field}` })),
      ),
    ];
  });
}
