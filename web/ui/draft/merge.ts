import { canonical } from '../../../api/submissions/merge.ts';

/** Answers as the form holds them; a practice's contact stands among them as `contact.name` and so on. */
export type Values = Record<string, unknown>;

const orNothing = (value: unknown) => (value === '' || value === null ? undefined : value);

/** Whether two answers say the same; empty is empty, however it is written. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(orNothing(a)) === canonical(orNothing(b));
}

/** The answers changed here since the server's were read. */
export function changedIn(mine: Values, base: Values): string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(base)])].filter(
    (field) => !isSame(mine[field], base[field]),
  );
}

/**
 * Puts one's own changes onto answers that somebody else changed meanwhile. `clashes` are the answers both changed, differently:
 * there the own text stands in `values` until one has chosen.
 * Example: base {a: 1, b: 1}, mine {a: 2, b: 1}, theirs {a: 3, b: 4} gives values {a: 2, b: 4} and clashes ['a'].
 */
export function rebase(mine: Values, base: Values, theirs: Values): { values: Values; clashes: string[] } {
  const changed = changedIn(mine, base);
  const values = { ...theirs };
  for (const field of changed) values[field] = mine[field];
  const clashes = changed.filter(
    (field) => !isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field]),
  );
  return { values, clashes };
}
