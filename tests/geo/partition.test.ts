import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, doubleArea, keyOf, rowOf } from '../../geo/boundaries/grid.ts';
import { nodeRings } from '../../geo/boundaries/noding.ts';
import { areasOf, partitionOf, type Outline } from '../../geo/boundaries/partition.ts';
import type { GridPolygon } from '../../geo/boundaries/rings.ts';
import { gridlandOutlines, square } from '../fixtures/gridland.ts';
import { badMeetings, type Edge } from './generated.ts';

const cells = (polygons: readonly GridPolygon[]) =>
  polygons.flat().reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
const land = (outlines: Map<string, Outline>, scale = 0.01) =>
  new Map(
    [...areasOf(partitionOf(outlines, [scale, scale]), (code) => code)].map(([code, p]) => [code, cells(p)]),
  );

function edgesOf(rings: readonly number[][]): Edge[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((key, i) => {
      const before = ring[i] as number;
      return [[columnOf(before), rowOf(before), columnOf(key), rowOf(key)] as Edge];
    }),
  );
}

describe('Dividing the plane', () => {
  test('leaves clean squares as they are, and merges them upward', () => {
    const partition = partitionOf(gridlandOutlines, [1, 1]);
    const parents = areasOf(partition, (code) => code.slice(0, 4));
    const corners = (parents.get('GL12')?.[0]?.[0] ?? []).map((key) => [columnOf(key), rowOf(key)]);
    expect(corners.slice(1)).toHaveLength(6);
    expect(corners).toEqual(
      expect.arrayContaining([
        [2, 1],
        [3, 1],
        [3, 3],
        [2, 3],
      ]),
    );
    expect(cells(parents.get('GL11') ?? [])).toBe(4);
    expect(areasOf(partition, () => 'all').get('all')).toHaveLength(2);
  });

  test('gives a strip that two regions claim to the one with the longer border to it', () => {
    const areas = land(
      new Map<string, Outline>([
        ['A', [[square(0, 0)]]],
        [
          'B',
          [
            [
              [
                [0.98, 0],
                [2, 0],
                [2, 1],
                [0.98, 1],
                [0.98, 0],
              ],
            ],
          ],
        ],
      ]),
    );
    expect((areas.get('A') ?? 0) + (areas.get('B') ?? 0)).toBe(20_000);
  });

  test('closes a sliver inside and leaves a real enclave open', () => {
    const ring = (hole: [number, number][]): Map<string, Outline> => new Map([['A', [[square(0, 0), hole]]]]);
    expect(
      land(
        ring([
          [0.5, 0.5],
          [0.5, 0.51],
          [0.51, 0.51],
          [0.5, 0.5],
        ]),
      ).get('A'),
    ).toBe(10_000);
    expect(
      land(
        ring([
          [0.4, 0.4],
          [0.4, 0.6],
          [0.6, 0.6],
          [0.6, 0.4],
          [0.4, 0.4],
        ]),
      ).get('A'),
    ).toBe(9600);
  });

  test('keeps an island in a lake, and a region inside another one', () => {
    const areas = land(
      new Map<string, Outline>([
        ['A', [[square(0, 0, 3), [...square(1, 1)].reverse()]]],
        ['B', [[square(1.25, 1.25, 0.5)]]],
        ['C', [[square(4, 4, 3), [...square(5, 5)].reverse()]]],
        ['D', [[square(5, 5)]]],
      ]),
    );
    expect(Object.fromEntries(areas)).toEqual({ A: 80_000, B: 2500, C: 80_000, D: 10_000 });
  });

  test('makes two simple rings of a region that touches itself in one vertex', () => {
    const bow: Outline = [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    ];
    const polygons = areasOf(partitionOf(new Map([['A', bow]]), [0.1, 0.1]), (code) => code).get('A') ?? [];
    expect(polygons).toHaveLength(2);
    for (const [ring] of polygons) expect(new Set(ring).size).toBe((ring as number[]).length - 1);
  });
});

test('Whatever the rings, after noding edges meet only at their ends', () => {
  const vertex = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  const ring = fc.uniqueArray(vertex, { minLength: 3, maxLength: 8, selector: (p) => p.join() });
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
      const keys = rings.map((points) =>
        [...points, points[0] as [number, number]].map(([x, y]) => keyOf(x, y)),
      );
      const edges = new Map<string, Edge>();
      for (const edge of edgesOf(nodeRings(keys))) {
        const [a, b] = [`${edge[0]},${edge[1]}`, `${edge[2]},${edge[3]}`];
        edges.set(a < b ? `${a} ${b}` : `${b} ${a}`, edge);
      }
      expect(badMeetings([...edges.values()])).toEqual([]);
    }),
    {
      // A crossing whose nearest grid vertex lies exactly half a cell off: found by an earlier run.
      examples: [
        [
          [
            [
              [14, 12],
              [12, 26],
              [30, 30],
            ],
            [
              [22, 7],
              [11, 18],
              [0, 0],
            ],
          ],
        ],
      ],
    },
  );
});

test('Whatever regions overlap, each piece of land goes to one: the parts add up to the whole', () => {
  const vertex = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const triangle = fc.uniqueArray(vertex, { minLength: 3, maxLength: 3, selector: (p) => p.join() });
  fc.assert(
    fc.property(fc.array(triangle, { minLength: 1, maxLength: 5 }), (triangles) => {
      const outlines = triangles.map(
        (points, i) => [`T${i}`, [[[...points, points[0] as [number, number]]]]] as const,
      );
      const partition = partitionOf(new Map(outlines), [1, 1]);
      const sum = [...areasOf(partition, (code) => code).values()].reduce((total, p) => total + cells(p), 0);
      const whole = areasOf(partition, () => 'all').get('all') ?? [];
      expect(sum).toBeCloseTo(cells(whole), 6);
    }),
  );
});
