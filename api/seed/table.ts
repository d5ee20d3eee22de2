import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const folder = new URL('../../drizzle/seed/', import.meta.url);

/**
 * The rows of drizzle/seed/<name>.csv, each with exactly the columns named; a file with other columns is refused.
 * Cells are text, empty when the source left them empty.
 */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const rows: string[][] = parse(readFileSync(new URL(`${name}.csv`, folder), 'utf8'));
  const [header = [], ...body] = rows;
  const missing = columns.filter((column) => !header.includes(column));
  const odd = header.filter((column) => !columns.some((known) => known === column));
  if (missing.length + odd.length > 0) {
    throw new Error(`${name}.csv lacks [${missing}] and has [${odd}] too many.`);
  }
  return body.map(
    (cells) =>
      Object.fromEntries(cells.map((cell, index) => [header[index], cell])) as Record<Column, string>,
  );
}

/** A cell as text, or null when it is empty. */
export const textOrNull = (cell: string): string | null => (cell === '' ? null : cell);

/** A cell as a number, or null when it is empty: no figure is never zero. Throws on anything else. */
export function numberOrNull(cell: string): number | null {
  if (cell === '') return null;
  const number = Number(cell);
  if (!Number.isFinite(number)) throw new Error(`"${cell}" is not a number.`);
  return number;
}

/** A cell that must hold a number. */
export function number(cell: string): number {
  const found = numberOrNull(cell);
  if (found === null) throw new Error('A number is missing.');
  return found;
}

/** The parts of a cell that lists several things; an empty cell lists none. */
export function list(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cell that must be one of the words of a vocabulary. */
export function oneOf<Word extends string>(words: readonly Word[], cell: string): Word {
  const found = words.find((word) => word === cell);
  if (!found) throw new Error(`"${cell}" is not one of: ${words.join(', ')}.`);
  return found;
}
