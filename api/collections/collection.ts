import type { SQL } from 'drizzle-orm';
import type { Bbox } from '../../geo/bbox.ts';

/** A row as it comes from the database: properties by name, helpers with a leading underscore. */
export type Row = Record<string, unknown>;

export type PropertyType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'date-time' | 'strings';

/** One property of a collection's features; its name is the column's. */
export interface Property {
  type: PropertyType;
  select: SQL;
  /** Words it may hold, where the vocabulary closes them. */
  words?: readonly string[];
  description?: string;
  /** Which values show what the property is like, where "any but none" does not. */
  telling?: { condition: SQL; is: (value: unknown) => boolean };
}

/** A filter parameter. `read` gives the condition, or throws one plain sentence saying what is allowed. */
export interface Filter {
  description: string;
  words?: readonly string[];
  read: (text: string) => SQL;
}

/** Something a record may show that the first features of a collection should show too. */
export interface Form {
  condition: SQL;
  is: (row: Row) => boolean;
}

/** How features get their shape: what to select, and how to draw a row as GeoJSON text ("null" = no place). */
export interface Drawing {
  select: Record<string, SQL>;
  draw: (row: Row) => string;
  /** Extra CSV columns that say where a record is; polygons have none. */
  csv: (row: Row) => Record<string, unknown>;
  csvColumns: readonly string[];
  /** The kinds of geometry, where there are several. */
  forms?: readonly Form[];
  inBox: (box: Bbox) => SQL;
  /** West, south, east, north over all records. */
  extent: SQL;
}

/**
 * What is published of one noun, as data: the engine (find.ts, geojson.ts, routes.ts) reads it. All expressions
 * speak of the relation as `t`.
 */
export interface Collection {
  id: string;
  title: string;
  description: string;
  from: SQL;
  /** Unique; the feature's id. */
  key: SQL;
  /** The order of pages: fullest records first, so that a first page shows every property. */
  empties: SQL;
  properties: Record<string, Property>;
  filters: Record<string, Filter>;
  drawing: Drawing;
  /** The days a record speaks of (text or null = open); absent when it has no time. */
  days?: { first: SQL; last: SQL };
}
