import { readFileSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import type { Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../geo/bbox.ts';
import { outlinesOf } from '../../geo/feature.ts';
import { meetsBox } from '../../geo/meets-box.ts';
import type { Drawing } from './collection.ts';
import { inEachPart } from './drawing.ts';

const file = new URL('../../geo/boundaries/nuts-2021-10m.json', import.meta.url);
interface Outline {
  shape: Polygon | MultiPolygon;
  text: string;
}
let kept: ReadonlyMap<string, Outline> | undefined;

/** Every region's outline at 1:10 million, as shape and as GeoJSON text; decoded once, when first asked for. */
function outlines(): ReadonlyMap<string, Outline> {
  kept ??= new Map(
    Array.from(outlinesOf(JSON.parse(readFileSync(file, 'utf8')) as Topology), ([code, shape]) => [
      code,
      { shape, text: JSON.stringify(shape) },
    ]),
  );
  return kept;
}

/** The regions whose outline meets a box, as a list for SQL. */
function meeting(asked: Bbox): SQL {
  const codes = [...outlines()].flatMap(([code, { shape }]) => (meetsBox(shape, asked) ? [code] : []));
  return sql`array[${sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  )}]::text[]`;
}

const box = sql`box(point(t.west, t.south), point(t.east, t.north))`;

/** The polygon of the region `_region`; a bbox asks for regions whose outline meets it (the index on their boxes goes first). */
export const regionOutlines: Drawing = {
  select: { _region: sql`t.outline_of` },
  draw: ({ _region }) => outlines().get(String(_region))?.text ?? 'null',
  csvColumns: [],
  csv: () => ({}),
  inBox: (asked) =>
    sql`(${inEachPart(asked, (part) => sql`${box} && ${part}`)} and t.outline_of = any(${meeting(asked)}))`,
  extent: sql`min(t.west) as west, min(t.south) as south, max(t.east) as east, max(t.north) as north`,
};
