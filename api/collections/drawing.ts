import { type SQL, sql } from 'drizzle-orm';
import { type Bbox, splitAtAntimeridian } from '../../geo/bbox.ts';
import type { Drawing } from './collection.ts';

const six = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6;
const pair = (x: unknown, y: unknown) => `[${six(x)},${six(y)}]`;

/** The box in SQL, as `box(point, point)`. */
export function boxSql([west, south, east, north]: Bbox): SQL {
  return sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
}

/** The condition for each part of a box that may cross the 180th meridian. */
export function inEachPart(box: Bbox, condition: (part: SQL) => SQL): SQL {
  const conditions = splitAtAntimeridian(box).map((part) => condition(boxSql(part)));
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** A point column; `<@` uses its GiST index. */
export function points(column: SQL): Drawing {
  return {
    select: { _x: sql`${column}[0]`, _y: sql`${column}[1]` },
    draw: ({ _x, _y }) => `{"type":"Point","coordinates":${pair(_x, _y)}}`,
    csvColumns: ['longitude', 'latitude'],
    csv: ({ _x, _y }) => ({ longitude: six(_x), latitude: six(_y) }),
    inBox: (box) => inEachPart(box, (part) => sql`${column} <@ ${part}`),
    extent: sql`min(${column}[0]) as west, min(${column}[1]) as south, max(${column}[0]) as east, max(${column}[1]) as north`,
  };
}

const isLine = sql`(t.type <> 'present' and t.from_position is not null and t.to_position is not null
  and not (t.from_position ~= t.to_position))`;
const single = sql`coalesce(case when t.type <> 'present' then t.from_position end, t.to_position, t.position)`;

/**
 * A line where both ends have a place on the map, else the point of the one that has, else the reporting region's.
 * `present` is a stock, never an arc. External points (a sea crossing) have no place and are never drawn.
 */
export const arcs: Drawing = {
  select: {
    _line: isLine,
    _fx: sql`t.from_position[0]`,
    _fy: sql`t.from_position[1]`,
    _tx: sql`t.to_position[0]`,
    _ty: sql`t.to_position[1]`,
    _x: sql`(${single})[0]`,
    _y: sql`(${single})[1]`,
  },
  draw: ({ _line, _fx, _fy, _tx, _ty, _x, _y }) =>
    _line
      ? `{"type":"LineString","coordinates":[${pair(_fx, _fy)},${pair(_tx, _ty)}]}`
      : `{"type":"Point","coordinates":${pair(_x, _y)}}`,
  forms: [
    { condition: isLine, is: ({ _line }) => _line === true },
    { condition: sql`not ${isLine}`, is: ({ _line }) => _line === false },
  ],
  csvColumns: ['wkt'],
  csv: ({ _line, _fx, _fy, _tx, _ty, _x, _y }) => ({
    wkt: _line
      ? `LINESTRING (${six(_fx)} ${six(_fy)}, ${six(_tx)} ${six(_ty)})`
      : `POINT (${six(_x)} ${six(_y)})`,
  }),
  inBox: (box) =>
    inEachPart(
      box,
      (part) =>
        sql`case when ${isLine} then lseg(t.from_position, t.to_position) ?# ${part} else ${single} <@ ${part} end`,
    ),
  extent: sql`
    min(least(t.from_position[0], t.to_position[0], t.position[0])) as west,
    min(least(t.from_position[1], t.to_position[1], t.position[1])) as south,
    max(greatest(t.from_position[0], t.to_position[0], t.position[0])) as east,
    max(greatest(t.from_position[1], t.to_position[1], t.position[1])) as north`,
};
