/** Where a page ended: the record's number of empty properties and its id, by which every collection is ordered. */
export interface Cursor {
  empties: number;
  id: string;
}

/**
 * A cursor as the opaque text of a `next` link; it works in its own collection only.
 * Example: `readCursor('needs', writeCursor('needs', { empties: 2, id: 'n7' }))` gives `{ empties: 2, id: 'n7' }` back.
 */
export function writeCursor(collection: string, { empties, id }: Cursor): string {
  return Buffer.from(JSON.stringify([collection, empties, id])).toString('base64url');
}

/** Throws one plain sentence when the text is not a cursor that this collection gave. */
export function readCursor(collection: string, text: string): Cursor {
  const [of, empties, id] = parsed(text);
  if (of === collection && Number.isInteger(empties) && typeof id === 'string' && !id.includes('\0')) {
    const cursor = { empties: empties as number, id };
    if (Math.abs(cursor.empties) < 2 ** 31 && writeCursor(collection, cursor) === text) return cursor;
  }
  throw new Error(`cursor is not one that ${collection} gave; take it unchanged from a "next" link.`);
}

function parsed(text: string): unknown[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(found) && found.length === 3 ? found : [];
  } catch {
    return [];
  }
}
