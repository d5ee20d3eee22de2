import type { SQL } from 'drizzle-orm';
import { type Bbox, parseBbox } from '../../geo/bbox.ts';
import { refuseParameters } from '../parameters.ts';
import type { FieldError } from '../problem.ts';
import type { Collection } from './collection.ts';
import { type Cursor, readCursor } from './cursor.ts';
import { type Interval, readDatetime } from './datetime.ts';
import { asksForCsv } from './format.ts';

export type Format = 'geojson' | 'csv';

/** What is asked of a collection, read and checked. */
export interface ItemsQuery {
  bbox?: Bbox;
  datetime?: Interval;
  limit: number;
  cursor?: Cursor;
  format: Format;
  conditions: SQL[];
}

export const DEFAULT_LIMIT = 100;
export const MOST = 10_000;
const general = ['bbox', 'datetime', 'limit', 'cursor', 'f'];

function readLimit(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1) {
    throw new Error(`limit is a whole number from 1 to ${MOST} (more is served as ${MOST}), not "${text}".`);
  }
  return Math.min(Number(text), MOST);
}

function readFormat(text: string): Format {
  if (text === 'json' || text === 'geojson') return 'geojson';
  if (text === 'csv') return 'csv';
  throw new Error(`f is one of: geojson, json, csv, not "${text}".`);
}

/**
 * Reads the parameters of `/items`. Whatever is unknown or badly written is refused with what is allowed; nothing is
 * ignored. What is given twice was refused before (parameters.ts).
 */
export function readItemsQuery(
  collection: Collection,
  given: ReadonlyMap<string, string[]>,
  accept?: string,
): ItemsQuery {
  const errors: FieldError[] = [];
  const query: ItemsQuery = {
    limit: DEFAULT_LIMIT,
    format: asksForCsv(accept) ? 'csv' : 'geojson',
    conditions: [],
  };
  const take: Record<string, (text: string) => void> = {
    bbox: (text) => Object.assign(query, { bbox: parseBbox(text) }),
    datetime: (text) => Object.assign(query, { datetime: readDatetime(text) }),
    limit: (text) => Object.assign(query, { limit: readLimit(text) }),
    cursor: (text) => Object.assign(query, { cursor: readCursor(collection.id, text) }),
    f: (text) => Object.assign(query, { format: readFormat(text) }),
  };
  for (const [name, [text = '']] of given) {
    try {
      query.conditions.push(...readOne(collection, take, name, text));
    } catch (error) {
      errors.push({ field: name, message: (error as Error).message });
    }
  }
  refuseParameters(errors);
  return query;
}

function readOne(
  collection: Collection,
  take: Record<string, (text: string) => void>,
  name: string,
  text: string,
): SQL[] {
  const filter = Object.hasOwn(collection.filters, name) ? collection.filters[name] : undefined;
  if (!filter && !general.includes(name)) {
    const known = [...general, ...Object.keys(collection.filters)].join(', ');
    throw new Error(`is not a parameter of ${collection.id}; allowed are ${known}.`);
  }
  if (filter) return [filter.read(text)];
  take[name]?.(text);
  return [];
}
