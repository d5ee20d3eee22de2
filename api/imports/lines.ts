import { isFiles } from '../copies/attached.ts';
import type { ImportChoices, ImportLine } from '../contract/import.ts';
import { type Said, say } from '../contract/sentences.ts';
import { type Answers, isUnanswered } from '../instruments/given.ts';
import type { Definition, SimpleQuestion } from '../instruments/definition.ts';
import { groupsOf, questionsOfGroup, singleQuestions } from '../instruments/questions.ts';
import { entriesOf } from '../submissions/entries.ts';
import { isSameAnswer } from '../submissions/merge.ts';
import { whyRefused } from './fault.ts';
import type { Incoming, Offer } from './incoming.ts';

/**
 * Each answer that a file brings beside the one the draft has.
 * Example: "x" for an answer that is "y" in the draft is `changed`, with both; an entry of an id the draft has not is `new`.
 */
export function linesOf(definition: Definition, incoming: Incoming, draft: Answers): ImportLine[] {
  const single = singleQuestions(definition);
  const own = (answers: Answers, name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  const lines = [...incoming.singles].map(([name, offers]) =>
    lineOf(name, single.get(name), own(draft, name), [...offers.values()]),
  );
  for (const { group } of groupsOf(definition)) {
    const known = new Map(questionsOfGroup(group).map((question) => [question.name, question]));
    const there = new Map(entriesOf(own(draft, group.name)).map((entry) => [entry.id, entry]));
    const brought = incoming.entries.filter((entry) => entry.group === group.name);
    const all = new Set([...there.keys(), ...brought.map(({ id }) => id)]);
    if (all.size > group.maxPanelCount && brought.length > 0)
      lines.push(refusal(group.name, [], say('too-many-entries', { most: group.maxPanelCount })));
    // More than any draft holds are refused together: comparing each with each would keep everybody else waiting.
    if (brought.length > group.maxPanelCount) continue;
    for (const { id, answers, row } of brought) {
      const field = `${group.name}.${id}`;
      const before = there.get(id);
      const inner = Object.entries(answers)
        .filter(([, value]) => !isUnanswered(value))
        .map(([name, value]) =>
          lineOf(`${field}.${name.slice(0, 60)}`, known.get(name), before && own(before, name), [
            { value, rows: [row] },
          ]),
        );
      if (before) lines.push(...inner);
      else lines.push(...newEntry(field, row, inner));
    }
  }
  return lines;
}

/** A new entry is one line; what is wrong in it, or does not travel, is named beside. */
function newEntry(field: string, row: number, inner: ImportLine[]): ImportLine[] {
  const apart = inner.filter(({ state }) => state === 'refused' || state === 'files');
  const taken = inner.filter(({ state }) => state === 'new');
  const value = Object.fromEntries(
    taken.map((line) => [line.field.slice(field.length + 1), line.offers[0]?.value]),
  );
  return [{ field, state: 'new', before: null, offers: [{ value, rows: [row] }], fault: null }, ...apart];
}

const refusal = (field: string, offers: Offer[], fault: Said): ImportLine => ({
  field,
  state: 'refused',
  before: null,
  offers,
  fault,
});

function lineOf(
  field: string,
  question: SimpleQuestion | undefined,
  draft: unknown,
  offers: Offer[],
): ImportLine {
  if (!question) return refusal(field.slice(0, 120), offers, say('not-asked-here'));
  const before = isUnanswered(draft) ? null : draft;
  if (offers.some(({ value }) => isFiles(value)))
    return { field, state: 'files', before, offers: [], fault: null };
  const odd = offers.flatMap((one) => {
    const fault = whyRefused(question, one.value);
    return fault ? [{ one, fault }] : [];
  });
  // Only the rows that said it: what the others say is fine.
  if (odd[0]) {
    const wrong = odd.map(({ one }) => one);
    return { ...refusal(field, wrong, odd[0].fault), before };
  }
  return { field, state: stateOf(before, offers), before, offers, fault: null };
}

function stateOf(before: unknown, offers: Offer[]): ImportLine['state'] {
  if (offers.length > 1) return 'several';
  if (isSameAnswer(offers[0]?.value, before)) return 'same';
  return before === null ? 'new' : 'changed';
}

/** The value that a line brings, after what was chosen; undefined brings nothing. */
export function broughtBy(line: ImportLine, choices: ImportChoices): { value: unknown } | undefined {
  const chosen = Object.hasOwn(choices, line.field) ? choices[line.field] : undefined;
  if (chosen === 'draft' || line.state === 'files' || line.state === 'refused') return undefined;
  const found = line.offers[chosen ?? 0];
  return found && { value: found.value };
}

/** What keeps a file from being brought: all of it is taken, or nothing. Of an export each row is named: `rows.2.hasNeeds`. */
export function hindrancesOf(
  { form, rows }: Incoming,
  lines: readonly ImportLine[],
  choices: ImportChoices,
): (Said & { field: string })[] {
  const inRow = (row: number, field: string) =>
    form === 'copy' ? field : ['rows', row, ...(field ? [field] : [])].join('.');
  const ofRows = rows.flatMap(({ row, faults }) =>
    faults.map((fault) => ({ ...fault, field: inRow(row, fault.field) })),
  );
  const ofLines = lines.flatMap(({ field, state, offers, fault }) => {
    if (fault) {
      const from = offers.flatMap((one) => one.rows);
      return from.length > 0
        ? from.map((row) => ({ ...fault, field: inRow(row, field) }))
        : [{ ...fault, field }];
    }
    const chosen = Object.hasOwn(choices, field) ? choices[field] : undefined;
    const isOdd = typeof chosen === 'number' && !offers[chosen];
    return (state === 'several' && chosen === undefined) || isOdd ? [{ field, ...say('choose-value') }] : [];
  });
  return [...ofRows, ...ofLines];
}
