import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Topology } from 'topojson-specification';
import { outlinesOf } from '../../geo/feature.ts';
import type { Drawing } from './collection.ts';
import { inEachPart } from './drawing.ts';

const file = new URL('../../geo/boundaries/nuts-2021-10m.json', import.meta.url);
let kept: ReadonlyMap<string, string> | undefined;

/** Every region's outline at 1:10 million as GeoJSON text, decoded once, when first asked for. */
function outlines(): ReadonlyMap<string, string> {
  kept ??= new Map(
    Array.from(outlinesOf(JSON.parse(readFileSync(file, 'utf8')) as Topology), ([code, shape]) => [
      code,
      JSON.stringify(shape),
    ]),
  );
  return kept;
}

const box = sql`box(point(t.west, t.south), point(t.east, t.north))`;

/** The polygon of the region `_region`; a bbox asks for regions whose own box meets it (by the index on that box). */
export const regionOutlines: Drawing = {
  select: { _region: sql`t.outline_of` },
  draw: ({ _region }) => outlines().get(String(_region)) ?? 'null',
  csvColumns: [],
  csv: () => ({}),
  inBox: (asked) => inEachPart(asked, (part) => sql`${box} && ${part}`),
  extent: sql`min(t.west) as west, min(t.south) as south, max(t.east) as east, max(t.north) as north`,
};
