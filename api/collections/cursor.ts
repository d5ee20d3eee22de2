import { opaque, partsOf } from '../opaque.ts';

/** Where a page ended: the record's number of empty properties and its id, by which every collection is ordered. */
export interface Cursor {
  empties: number;
  id: string;
  /** Records that the first page showed out of their order, and that no later page repeats. */
  shown: string[];
}

/**
 * A cursor as the opaque text of a `next` link; it works in its own collection only.
 * Example: `readCursor('needs', writeCursor('needs', { empties: 2, id: 'n7', shown: [] }))` gives the same cursor back.
 */
export function writeCursor(collection: string, { empties, id, shown }: Cursor): string {
  return opaque([collection, empties, id, ...shown]);
}

const MOST_SHOWN = 10;

/** Throws one plain sentence when the text is not a cursor that this collection gave. */
export function readCursor(collection: string, text: string): Cursor {
  const [of, empties, id, ...shown] = partsOf(text);
  const texts = [id, ...shown].filter((one): one is string => typeof one === 'string' && !one.includes('\0'));
  if (
    of === collection &&
    isSmallWhole(empties) &&
    texts.length === shown.length + 1 &&
    shown.length <= MOST_SHOWN
  ) {
    return { empties, id: texts[0] ?? '', shown: texts.slice(1) };
  }
  throw new Error(`cursor is not one that ${collection} gave; take it unchanged from a "next" link.`);
}

function isSmallWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}
