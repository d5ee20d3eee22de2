import { type SQL, sql } from 'drizzle-orm';
import type { Collection, Form, Property, Row } from './collection.ts';

/** Readers such as GDAL take a collection's properties, their types and the kind of geometry from its first ten features. */
export const FIRST_FEATURES = 10;
/** How many of them are the fullest records, whatever they show. */
const FULLEST = 5;

function shows({ telling }: Property, value: unknown): boolean {
  if (telling) return telling.is(value);
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function condition({ telling, type, select }: Property): SQL {
  if (telling) return telling.condition;
  return type === 'strings' ? sql`cardinality(${select}) > 0` : sql`${select} is not null`;
}

/** All that the first features should show: each property with a value, and each form a record is drawn in. */
const formsOf = ({ properties, drawing }: Collection): Form[] => [
  ...Object.entries(properties).map(([name, property]) => ({
    condition: condition(property),
    is: (row: Row) => shows(property, row[name]),
  })),
  ...(drawing.forms ?? []),
];

/** What none of the fullest records shows. */
export function missingFrom(collection: Collection, rows: readonly Row[]): Form[] {
  const fullest = rows.slice(0, FULLEST);
  return formsOf(collection).filter((form) => !fullest.some(form.is));
}

/** For each missing form, the id of the fullest record that shows it: one statement, one look at the table. */
export function examplesStatement({ empties, key, from }: Collection, missing: readonly Form[]): SQL {
  const examples = missing.map(
    (
      form,
      i,
    ) => sql`substr(min(lpad((${empties})::text, 9, '0') || ${key}) filter (where ${form.condition}), 10)
      as ${sql.identifier(`e${i}`)}`,
  );
  return sql`select ${sql.join(examples, sql`, `)} from ${from}`;
}

/** As few of the examples as show everything missing (greedy: the one that shows most comes first). */
export function fewest(missing: readonly Form[], examples: readonly Row[]): Row[] {
  const chosen: Row[] = [];
  let open = missing.filter((form) => examples.some(form.is));
  const gain = (row: Row) => open.filter((form) => form.is(row));
  while (open.length > 0 && chosen.length < FIRST_FEATURES - FULLEST) {
    const best = examples.reduce((a, b) => (gain(b).length > gain(a).length ? b : a));
    const shown = new Set(gain(best));
    chosen.push(best);
    open = open.filter((form) => !shown.has(form));
  }
  return chosen;
}
