import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import type { Collection, Row } from './collection.ts';
import { type Cursor, writeCursor } from './cursor.ts';
import type { ItemsQuery } from './query.ts';
import { examplesStatement, FIRST_FEATURES, fewest, missingFrom } from './showcase.ts';

export interface Page {
  rows: Row[];
  matched: number;
  /** The cursor of the next page; null on the last. */
  next: string | null;
}

function selection(collection: Collection): SQL {
  const { properties, drawing, key, empties } = collection;
  const named: [string, SQL][] = [
    ...Object.entries(properties).map(([name, { select }]): [string, SQL] => [name, select]),
    ...Object.entries(drawing.select),
    ['_id', key],
    ['_empties', empties],
  ];
  return sql.join(
    named.map(([name, select]) => sql`${select} as ${sql.identifier(name)}`),
    sql`, `,
  );
}

const all = (conditions: SQL[]) =>
  conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;

/** The conditions of a query without its cursor: what `numberMatched` counts. */
function asked({ drawing, days }: Collection, { bbox, datetime, conditions }: ItemsQuery): SQL[] {
  const found = [...conditions];
  if (bbox) found.push(drawing.inBox(bbox));
  if (datetime && days) {
    const { from, to } = datetime;
    if (from) found.push(sql`(${days.last} is null or ${days.last} >= ${from})`);
    if (to) found.push(sql`(${days.first} is null or ${days.first} <= ${to})`);
  }
  return found;
}

const after = ({ key, empties }: Collection, { empties: last, id, shown }: Cursor): SQL[] => [
  sql`(${empties}, ${key}) > (${last}::int, ${id})`,
  ...(shown.length > 0 ? [sql`${key} not in (${list(shown)})`] : []),
];
const list = (ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );

/** The statement that reads one page, and one record more to know whether another follows. */
export function pageStatement(collection: Collection, query: ItemsQuery): SQL {
  const { key, empties, from } = collection;
  const conditions = asked(collection, query);
  if (query.cursor) conditions.push(...after(collection, query.cursor));
  return sql`select ${selection(collection)} from ${from} ${all(conditions)}
    order by ${empties}, ${key} limit ${query.limit + 1}`;
}

/**
 * One page by keyset: fullest records first, then by id. Records inserted, amended or removed meanwhile neither repeat
 * nor hide another one: a record keeps its place while it is published.
 */
export async function findPage(db: Db, collection: Collection, query: ItemsQuery): Promise<Page> {
  const { rows: inOrder } = await db.execute<Row>(pageStatement(collection, query));
  const first = await showcase(db, collection, query, inOrder);
  const ahead = new Set(first.map((row) => row._id));
  const rows = [...first, ...inOrder.filter((row) => !ahead.has(row._id))];
  const more = inOrder.length > query.limit;
  if (more) rows.length = query.limit;
  const last = rows.at(-1);
  const shown = query.cursor?.shown ?? first.map((row) => String(row._id));
  return {
    rows,
    matched: more || query.cursor ? await count(db, collection, query) : rows.length,
    next:
      more && last
        ? writeCursor(collection.id, { empties: Number(last._empties), id: String(last._id), shown })
        : null,
  };
}

/**
 * Records to put in front of the first page of a whole collection, so that its first features show every property and
 * every kind of geometry that any record has. None for later pages, filtered or small ones.
 */
async function showcase(db: Db, collection: Collection, query: ItemsQuery, rows: Row[]): Promise<Row[]> {
  const whole = !query.cursor && !query.bbox && !query.datetime && query.conditions.length === 0;
  if (!whole || query.limit < FIRST_FEATURES || rows.length <= FIRST_FEATURES) return [];
  const missing = missingFrom(collection, rows);
  if (missing.length === 0) return [];
  const { rows: found } = await db.execute<Record<string, string | null>>(
    examplesStatement(collection, missing),
  );
  const ids = [...new Set(Object.values(found[0] ?? {}))].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const examples = await db.execute<Row>(
    sql`select ${selection(collection)} from ${collection.from} where ${collection.key} in (${list(ids)})
      order by ${collection.empties}, ${collection.key}`,
  );
  return fewest(missing, examples.rows);
}

async function count(db: Db, collection: Collection, query: ItemsQuery): Promise<number> {
  const statement = sql`select count(*)::int as matched from ${collection.from} ${all(asked(collection, query))}`;
  const { rows } = await db.execute<{ matched: number }>(statement);
  return rows[0]?.matched ?? 0;
}

/** One record by its id, or nothing. */
export async function findOne(db: Db, collection: Collection, id: string): Promise<Row | undefined> {
  if (id.includes('\0')) return undefined;
  const statement = sql`select ${selection(collection)} from ${collection.from} where ${collection.key} = ${id}`;
  const { rows } = await db.execute<Row>(statement);
  return rows[0];
}

export interface Extent {
  bbox: number[];
  days: [string | null, string | null] | null;
}

const EARTH = [-180, -90, 180, 90];

/** Where and when a collection's records lie; the whole Earth while it is empty. */
export async function extentOf(db: Db, { drawing, days, from }: Collection): Promise<Extent> {
  const time = days
    ? sql`, left(min(${days.first})::text, 10) as first, rtrim(left(max(${days.last})::text, 10), '~') as last`
    : sql``;
  const { rows } = await db.execute<Row>(sql`select ${drawing.extent}${time} from ${from}`);
  const row = rows[0] ?? {};
  const bbox = [row.west, row.south, row.east, row.north];
  return {
    bbox: bbox.every((one) => typeof one === 'number') ? (bbox as number[]) : EARTH,
    days: days ? [textOrNull(row.first), textOrNull(row.last)] : null,
  };
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
