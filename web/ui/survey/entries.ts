import { canonical } from '../../../api/submissions/merge.ts';
import { type Answers, isAnswers } from '../../../api/instruments/given.ts';
import { newKey } from '../../client.ts';

/** The id of a new entry. */
export const newId = () => newKey().slice(0, 12);

/** Entries with an id each, those that have one as they are; undefined when nothing had to be given. */
export function withIds(value: unknown, newId: () => string): Answers[] | undefined {
  if (!Array.isArray(value) || value.every((entry) => isAnswers(entry) && entry.id !== undefined))
    return undefined;
  return value.map((entry: unknown) => {
    const own = isAnswers(entry) ? entry : {};
    return own.id === undefined ? { id: newId(), ...own } : own;
  });
}

/** Whether a list has entries in which nothing at all is written, and no other. */
export const isBlank = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => isAnswers(entry) && Object.keys(entry).length === 0);

/** Names whose answers are others now. Answers are compared by what they say. */
export function changedNames(before: Answers, after: Answers): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter(
    (name) => before[name] !== after[name] && canonical(before[name]) !== canonical(after[name]),
  );
}
