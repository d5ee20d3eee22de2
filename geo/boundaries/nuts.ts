import type { Topology } from 'topojson-specification';
import { columnOf, rowOf, type GridPoint } from './grid.ts';
import { assemble, type Shape } from './assemble.ts';
import { areasOf, partitionOf, type Outline } from './partition.ts';
import { regionRow, type RegionRow } from './regions.ts';
import type { GridPolygon } from './rings.ts';
import type { RegionName } from './source.ts';

type Names = ReadonlyMap<string, RegionName>;

/**
 * All four levels in one topology. Level 3 comes from the source; levels 2, 1 and 0 are what is left of it when the lines
 * inside them go, so an outline of level 2 is exactly the outer line of its level-3 parts.
 */
export function nutsTopology(level3: ReadonlyMap<string, Outline>, names: Names, scale: GridPoint): Topology {
  const levels = levelsOf(level3, scale);
  const layers = [...levels].map(([level, areas]) => {
    const shapes = [...areas].map(([id, polygons]) => ({
      id,
      properties: { ...nameOf(names, id) },
      polygons,
    }));
    return [`nuts${level}`, shapes as Shape[]] as const;
  });
  return assemble(Object.fromEntries(layers), scale);
}

/** The table of regions, by code, with centres and boxes from the finest grid there is. */
export function regionTable(
  level3: ReadonlyMap<string, Outline>,
  names: Names,
  scale: GridPoint,
): RegionRow[] {
  const rows = [...levelsOf(level3, scale).values()].flatMap((areas) =>
    [...areas].map(([code, polygons]) => regionRow(code, nameOf(names, code), inDegrees(polygons, scale))),
  );
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function levelsOf(
  level3: ReadonlyMap<string, Outline>,
  scale: GridPoint,
): Map<number, Map<string, GridPolygon[]>> {
  const partition = partitionOf(level3, scale);
  return new Map(
    [3, 2, 1, 0].map((level) => {
      const areas = areasOf(partition, (code) => code.slice(0, level + 2));
      return [level, new Map([...areas].sort(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
}

function nameOf(names: Names, code: string): RegionName {
  const name = names.get(code);
  if (!name) throw new Error(`The source has no name for ${code}.`);
  return name;
}

function inDegrees(polygons: readonly GridPolygon[], scale: GridPoint): [number, number][][][] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map((key) => [columnOf(key) * scale[0], rowOf(key) * scale[1]])),
  );
}
