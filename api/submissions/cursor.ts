import { uuid } from '../contract/fields.ts';
import { opaque, partsOf } from '../opaque.ts';
import { refusal } from '../problem.ts';

/** Where a page of reports ended: the last one's change, in microseconds as the database counts them, and its id. */
export interface Cursor {
  changed: number;
  id: string;
}

export const writeCursor = ({ changed, id }: Cursor): string => opaque(['submissions', changed, id]);

/** Refuses what is not a cursor of this list. */
export function readCursor(text: string): Cursor {
  const [of, changed, id] = partsOf(text);
  const known = uuid.safeParse(id);
  if (of !== 'submissions' || !Number.isSafeInteger(changed) || !known.success) {
    const message = 'is not one of this list; take it unchanged from "next".';
    throw refusal('bad-parameter', [{ field: 'cursor', message }]);
  }
  return { changed: changed as number, id: known.data };
}
