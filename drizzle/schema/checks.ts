import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check } from 'drizzle-orm/pg-core';

const list = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '));

/** The column holds one word of the vocabulary (or NULL, when the column allows it). */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${list(words)})`);
}

/** The array column holds only words of the vocabulary. */
export function someOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  return check(name, sql`${column} <@ array[${list(words)}]::text[]`);
}

export function rule(name: string, condition: SQL) {
  return check(name, condition);
}
