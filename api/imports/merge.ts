import type { ImportChoices, ImportLine } from '../contract/import.ts';
import { type Answers, isAnswers } from '../instruments/given.ts';
import { entriesOf } from '../submissions/entries.ts';
import { isSameAnswer, mergeAnswers } from '../submissions/merge.ts';
import { broughtBy } from './lines.ts';

/**
 * A draft with what a file brings, merged as the page merges what two people wrote: answer by answer and entry by entry.
 * `change` is what differs, as an edit of the draft. What the file does not say stays.
 */
export function merged(
  lines: readonly ImportLine[],
  draft: Answers,
  choices: ImportChoices,
): { answers: Answers; change: Answers } {
  const mine: Answers = {};
  for (const line of lines) {
    const brought = broughtBy(line, choices);
    if (brought) put(mine, line.field, brought.value);
  }
  const { answers } = mergeAnswers({}, mine, draft);
  const change = Object.fromEntries(
    Object.keys(mine).flatMap((name) =>
      isSameAnswer(answers[name], draft[name]) ? [] : [[name, answers[name]]],
    ),
  );
  return { answers, change };
}

function put(answers: Answers, field: string, value: unknown): void {
  const [name = '', id, inner] = field.split('.');
  if (id === undefined) {
    answers[name] = value;
    return;
  }
  const entries = entriesOf(answers[name]);
  const before = entries.find((entry) => entry.id === id) ?? { id };
  const after =
    inner === undefined ? { ...before, ...(isAnswers(value) ? value : {}) } : { ...before, [inner]: value };
  answers[name] = [...entries.filter((entry) => entry.id !== id), after];
}
