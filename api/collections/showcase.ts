import { type SQL, sql } from 'drizzle-orm';
import type { Collection, Property, Row } from './collection.ts';

/** Readers such as GDAL take a collection's properties and types from its first ten features. */
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

/** The properties that none of the fullest records shows. */
export function missingFrom({ properties }: Collection, rows: readonly Row[]): string[] {
  const fullest = rows.slice(0, FULLEST);
  return Object.entries(properties).flatMap(([name, property]) =>
    fullest.some((row) => shows(property, row[name])) ? [] : [name],
  );
}

/** For each missing property, the id of the fullest record that shows it: one statement, one look at the table. */
export function examplesStatement(collection: Collection, missing: readonly string[]): SQL {
  const { properties, empties, key, from } = collection;
  const examples = missing.map((name, i) => {
    const property = properties[name] as Property;
    return sql`substr(min(lpad((${empties})::text, 9, '0') || ${key}) filter (where ${condition(property)}), 10)
      as ${sql.identifier(`e${i}`)}`;
  });
  return sql`select ${sql.join(examples, sql`, `)} from ${from}`;
}

/** As few of the examples as show every missing property (greedy: the one that shows most comes first). */
export function fewest(
  { properties }: Collection,
  missing: readonly string[],
  examples: readonly Row[],
): Row[] {
  const chosen: Row[] = [];
  let open = missing.filter((name) => examples.some((row) => shows(properties[name] as Property, row[name])));
  const gain = (row: Row) => open.filter((name) => shows(properties[name] as Property, row[name]));
  while (open.length > 0 && chosen.length < FIRST_FEATURES - FULLEST) {
    const best = examples.reduce((a, b) => (gain(b).length > gain(a).length ? b : a));
    const shown = new Set(gain(best));
    chosen.push(best);
    open = open.filter((name) => !shown.has(name));
  }
  return chosen;
}
