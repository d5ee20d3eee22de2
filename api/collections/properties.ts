import { getTableColumns, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Property, PropertyType } from './collection.ts';

const types: Record<string, PropertyType> = {
  text: 'string',
  integer: 'integer',
  smallint: 'integer',
  boolean: 'boolean',
  date: 'date',
  'double precision': 'number',
  'timestamp with time zone': 'date-time',
  'text[]': 'strings',
};

function propertyOf(column: PgColumn): Property[] {
  const type = types[column.getSQLType()];
  if (!type) return [];
  const name = sql`t.${sql.identifier(column.name)}`;
  // Text, so that the driver does not turn it into a Date of the server's own zone.
  const select = type === 'date-time' ? isoTime(name) : name;
  return [{ type, select, ...(column.enumValues ? { words: column.enumValues } : {}) }];
}

/** A moment as ISO 8601 text in UTC, to the second. */
export const isoTime = (name: ReturnType<typeof sql>) =>
  sql`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * Every column of a published table as a property of the same name. Points are drawn, not listed, and `empties` is
 * only the order. A published table holds nothing but what may be seen.
 */
export function propertiesOf(table: PgTable): Record<string, Property> {
  return Object.fromEntries(
    Object.values(getTableColumns(table))
      .filter((column) => column.name !== 'empties')
      .flatMap((column) => propertyOf(column).map((property) => [column.name, property] as const)),
  );
}
