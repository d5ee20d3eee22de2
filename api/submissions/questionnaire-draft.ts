import { type Said, say } from '../contract/sentences.ts';
import { isAnswers, isUnanswered } from '../instruments/given.ts';
import { faultOf as answerFault } from '../instruments/answers.ts';
import type { Definition, Group, SimpleQuestion } from '../instruments/definition.ts';
import { groupsOf, questionsOfGroup, singleQuestions } from '../instruments/questions.ts';
import { type FieldError, refusal } from '../problem.ts';
import { faultOf } from './draft.ts';
import { type Answers, isEntryId } from './entries.ts';

/**
 * Puts a change onto the answers of a questionnaire that is being written: null takes an answer away, a missing key leaves
 * it. Only names and sizes are checked: what is half written is kept. A group is written whole, each entry with its id.
 */
export function changeQuestionnaire(definition: Definition, before: Answers, change: Answers): Answers {
  const single = singleQuestions(definition);
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

function singleFaults(known: Map<string, SimpleQuestion>, name: string, value: unknown): FieldError[] {
  const question = known.get(name);
  const fault = question ? (faultOf(value, 0) ?? filesFault(question, value)) : say('unknown-field');
  return fault ? [{ field: name, ...fault }] : [];
}

/** Names of files are not half written: what is none is refused at once. */
function filesFault(question: SimpleQuestion, value: unknown): Said | undefined {
  if (question.type !== 'file' || isUnanswered(value)) return undefined;
  const fault = answerFault(question, value);
  if (fault?.code === 'too-many') return say('too-many-chosen', { most: fault.params?.max ?? 0 });
  return fault && say('odd');
}

function groupFaults(group: Group, value: unknown): FieldError[] {
  const { name, maxPanelCount: most } = group;
  if (value === null) return [];
  if (!Array.isArray(value)) return [{ field: name, ...say('odd') }];
  if (value.length > most) return [{ field: name, ...say('too-many-chosen', { most }) }];
  const known = new Map(questionsOfGroup(group).map((question) => [question.name, question]));
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
