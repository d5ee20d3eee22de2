import { type Attached, attached } from '../contract/attachment.ts';
import { isAnswers } from '../instruments/given.ts';
import type { Answers } from './entries.ts';

/** A file that an answer names, and where: `countingDocuments`, or in an entry `practices.0.documents`. */
export interface FileAt {
  field: string;
  /** The question, without the entry: `practices.documents`. */
  question: string;
  file: Attached;
}

/** Every file that these answers name. Example: `{practices: [{documents: [file]}]}` names one at `practices.0.documents`. */
export function filesIn(answers: Answers): FileAt[] {
  const named = (value: unknown, field: string, question: string): FileAt[] =>
    listOf(value).flatMap((one) => {
      const file = attached.safeParse(one).data;
      return file ? [{ field, question, file }] : [];
    });
  return Object.entries(answers).flatMap(([name, value]) => [
    ...named(value, name, name),
    ...listOf(value).flatMap((entry, index) =>
      isAnswers(entry)
        ? Object.entries(entry).flatMap(([inner, own]) =>
            named(own, `${name}.${index}.${inner}`, `${name}.${inner}`),
          )
        : [],
    ),
  ]);
}

/** The answers without a file; the same ones where none names it. */
export function withoutFile(answers: Answers, id: string): Answers {
  if (!filesIn(answers).some(({ file }) => file.id === id)) return answers;
  const isIt = (one: unknown) => attached.safeParse(one).data?.id === id;
  const cut = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.filter((one) => !isIt(one)).map((one: unknown) => (isAnswers(one) ? mapped(one, cut) : one))
      : value;
  return mapped(answers, cut);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const mapped = (answers: Answers, change: (value: unknown) => unknown): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, change(value)]));
