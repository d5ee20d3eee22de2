import { booleanClockwise } from '@turf/turf';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { boxContains } from '../../geo/bbox.ts';
import { outlinesOf } from '../../geo/feature.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { gridShapes, polygonArcs, shapesOf } from '../../geo/topology.ts';
import { badMeetings, type Edge, generatedText, generatedTopology } from './generated.ts';

const limits: Record<string, number> = {
  'nuts-2021-10m.json': 150_000,
  'nuts-2021-3m.json': 320_000,
  'background.json': 60_000,
};

test.each(Object.entries(limits))('%s takes at most %i bytes on the wire', (name, limit) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(brotliCompressSync(generatedText(name), { params }).length).toBeLessThanOrEqual(limit);
});

function edgesOf(name: string, objects: readonly string[]): Edge[] {
  const edges = new Map<string, Edge>();
  const topology = generatedTopology(name);
  for (const object of objects) {
    for (const ring of [...gridShapes(topology, object).values()].flat(2)) {
      for (let i = 1; i < ring.length; i += 1) {
        const [a, b] = [ring[i - 1] as [number, number], ring[i] as [number, number]].sort(
          (p, q) => p[0] - q[0] || p[1] - q[1],
        ) as [[number, number], [number, number]];
        edges.set(`${a} ${b}`, [...a, ...b]);
      }
    }
  }
  return [...edges.values()];
}

/** Arcs of a list of shapes that occur once: the outer line of them all. */
function outerArcs(shapes: readonly Parameters<typeof polygonArcs>[0][]): number[] {
  const counts = new Map<number, number>();
  for (const arc of shapes.flatMap((shape) => polygonArcs(shape).flat(2))) {
    const line = arc < 0 ? ~arc : arc;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].flatMap(([line, count]) => (count === 1 ? [line] : [])).sort((a, b) => a - b);
}

describe.each(['nuts-2021-10m.json', 'nuts-2021-3m.json'])('%s', (name) => {
  const topology = generatedTopology(name);

  test('holds 37 countries, 125, 334 and 1,514 regions, with the codes of the table', () => {
    const counts = [0, 1, 2, 3].map((level) => shapesOf(topology, `nuts${level}`).length);
    expect(counts).toEqual([37, 125, 334, 1514]);
    for (const level of [0, 1, 2, 3] as const) {
      const ids = shapesOf(topology, `nuts${level}`).map(({ id }) => id);
      expect(ids).toEqual(nuts.all(level).map(({ code }) => code));
    }
  });

  test('has edges that meet only at their ends, so no ring crosses itself or a neighbour', () => {
    expect(badMeetings(edgesOf(name, ['nuts3', 'nuts2', 'nuts1', 'nuts0']))).toEqual([]);
  });

  test('has rings that are closed, have at least four points and visit no vertex twice', () => {
    for (const level of [0, 1, 2, 3]) {
      for (const [code, polygons] of gridShapes(topology, `nuts${level}`)) {
        for (const ring of polygons.flat()) {
          const open = ring.slice(1).map(String);
          expect(ring.length, code).toBeGreaterThanOrEqual(4);
          expect(String(ring[0]), code).toBe(String(ring.at(-1)));
          expect(new Set(open).size, code).toBe(open.length);
        }
      }
    }
  });

  test('no region claims land twice: the areas of the parts add up to the area of the whole', () => {
    const area = (level: number) =>
      new Map(
        [...gridShapes(topology, `nuts${level}`)].map(([code, polygons]) => [code, gridArea(polygons)]),
      );
    const parts = area(3);
    for (const level of [0, 1, 2]) {
      for (const [code, whole] of area(level)) {
        const sum = [...parts].filter(([part]) => part.startsWith(code)).reduce((s, [, a]) => s + a, 0);
        expect(sum, code).toBe(whole);
      }
    }
  });

  test.each([2, 1, 0])('draws level %i as exactly the outer line of its level-3 parts', (level) => {
    const parts = shapesOf(topology, 'nuts3');
    for (const shape of shapesOf(topology, `nuts${level}`)) {
      const own = polygonArcs(shape)
        .flat(2)
        .map((arc) => (arc < 0 ? ~arc : arc));
      const inside = parts.filter(({ id }) => String(id).startsWith(String(shape.id)));
      expect(
        own.sort((a, b) => a - b),
        String(shape.id),
      ).toEqual(outerArcs(inside));
    }
  });

  test('leaves no sliver between regions: every hole in Europe is a real one', () => {
    const holes = [...gridShapes(topology, 'nuts0')].flatMap(([code, polygons]) =>
      polygons.flatMap(([, ...rings]) =>
        rings.map((ring) => [code, ring.length, gridArea([[ring]])] as const),
      ),
    );
    const scale = (topology.transform?.scale[0] ?? 1) * (topology.transform?.scale[1] ?? 1);
    for (const [code, , area] of holes) expect(Math.abs(area) * scale, code).toBeGreaterThan(1e-4);
  });

  test('gives RFC 7946 polygons: outer rings counterclockwise, holes clockwise, six decimals', () => {
    for (const [code, geometry] of outlinesOf(topology)) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const polygon of polygons) {
        polygon.forEach((ring, i) => {
          expect(booleanClockwise(ring), code).toBe(i !== 0);
        });
      }
      const decimals = polygons.flat(3).map((value) => String(value).split('.')[1]?.length ?? 0);
      expect(
        decimals.reduce((a, b) => Math.max(a, b), 0),
        code,
      ).toBeLessThanOrEqual(6);
    }
  });

  test.each([
    ['PT200', 'the Azores', [-25.5, 37.8]],
    ['PT300', 'Madeira', [-16.95, 32.75]],
    ['ES709', 'Tenerife', [-16.6, 28.3]],
    ['FRY10', 'Guadeloupe', [-61.7, 16.1]],
    ['FRY20', 'Martinique', [-61.0, 14.65]],
    ['FRY30', 'French Guiana', [-53, 4]],
    ['FRY40', 'Réunion', [55.5, -21.1]],
    ['FRY50', 'Mayotte', [45.15, -12.8]],
    ['NO0B2', 'Svalbard', [17.5, 78.9]],
    ['MT002', 'Gozo', [14.25, 36.05]],
  ] as const)('has %s, %s, where it lies', (code, _name, point) => {
    const polygons = outlinesOf(topology, ['nuts3']).get(code);
    const parts = polygons?.type === 'Polygon' ? [polygons.coordinates] : (polygons?.coordinates ?? []);
    expect(parts.some(([outer]) => isInRing(outer ?? [], point))).toBe(true);
    expect(boxContains(nuts.region(code).bbox, point)).toBe(true);
  });

  test('says names in Latin script, and in the own script where that differs', () => {
    const shapes = shapesOf(topology, 'nuts2') as { id?: unknown; properties?: unknown }[];
    expect(shapes.find(({ id }) => id === 'EL30')?.properties).toEqual({ name: 'Attiki', own: 'Αττική' });
    expect(shapes.find(({ id }) => id === 'ES51')?.properties).toEqual({ name: 'Cataluña' });
  });
});

function gridArea(polygons: readonly (readonly (readonly [number, number])[])[][]): number {
  let sum = 0;
  for (const ring of polygons.flat()) {
    ring.forEach(([x, y], i) => {
      const [px, py] = ring[i - 1] ?? [x, y];
      sum += px * y - x * py;
    });
  }
  return sum;
}

function isInRing(ring: readonly (readonly number[])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

describe('The background', () => {
  const background = generatedTopology('background.json');
  const names = shapesOf(background, 'countries').map(({ id }) => id);

  test('shows the neighbours outside NUTS and none of the countries inside', () => {
    expect(names).toEqual(
      expect.arrayContaining(['Morocco', 'Tunisia', 'Libya', 'Syria', 'Ukraine', 'Kosovo', 'Suriname']),
    );
    for (const name of ['Turkey', 'Greece', 'N. Cyprus', 'Macedonia', 'Antarctica'])
      expect(names).not.toContain(name);
  });

  test('has edges that meet only at their ends', () => {
    expect(badMeetings(edgesOf('background.json', ['countries']))).toEqual([]);
  });
});
