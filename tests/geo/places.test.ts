import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boxContains } from '../../geo/bbox.ts';
import { centreOf } from '../../geo/centres.ts';
import { featureOf, outlinesOf } from '../../geo/feature.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { placeIds, placesOf } from '../../geo/places.ts';
import { gridland, square } from '../fixtures/gridland.ts';
import { generatedTopology } from './generated.ts';

const outlines = outlinesOf(generatedTopology('nuts-2021-3m.json'));
const places = placesOf(nuts);

function polygonsOf(code: string): Position[][][] {
  const geometry = outlines.get(code);
  return geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
}

function isIn(polygons: readonly Position[][][], [x, y]: readonly [number, number]): boolean {
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = ring[i - 1] as [number, number];
        const [bx, by] = ring[i] as [number, number];
        if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
      }
    }
    return inside;
  });
}

describe('The places to go to', () => {
  test('are the mainland and every far region', () => {
    expect(places.map(({ id }) => id)).toEqual(placeIds);
    expect(placeIds).toEqual(
      expect.arrayContaining(['azores', 'canaries', 'guadeloupe', 'reunion', 'svalbard', 'cyprus']),
    );
  });

  test.each(places.filter(({ id }) => id !== 'mainland'))(
    '$id: the bounds hold the whole region',
    ({ codes, bounds }) => {
      const positions = codes.flatMap(polygonsOf).flat(2) as [number, number][];
      expect(positions.length).toBeGreaterThan(0);
      expect(positions.filter((position) => !boxContains(bounds, position))).toEqual([]);
    },
  );

  test('the mainland holds Lisbon, Tromsø and Ankara, and neither the Canaries nor Réunion', () => {
    const mainland = places[0]?.bounds ?? [0, 0, 0, 0];
    for (const city of [
      [-9.1, 38.7],
      [18.9, 69.6],
      [32.8, 39.9],
    ] as const)
      expect(boxContains(mainland, city)).toBe(true);
    for (const far of [
      [-16, 28],
      [55, -21],
    ] as const)
      expect(boxContains(mainland, far)).toBe(false);
  });
});

describe('The table of regions', () => {
  test('has a box around all of each region, and a centre inside it', () => {
    for (const { code, bbox, centre } of nuts.all()) {
      const polygons = polygonsOf(code);
      const outside = (polygons.flat(2) as [number, number][]).filter(
        (position) => !boxContains(bbox, position),
      );
      expect(outside, code).toEqual([]);
      expect(isIn(polygons, centre), code).toBe(true);
    }
  });

  test('has a nearer box where far islands make the whole useless to look at', () => {
    expect(nuts.region('FR').core?.[0]).toBeGreaterThan(-6);
    expect(nuts.region('ES51').core).toBeUndefined();
  });
});

describe('In gridland', () => {
  test('the centre of a square is its middle, and of a bent region a point inside the thick end', () => {
    expect(centreOf([[square(3, 0)]]).map((value) => value.toFixed(2))).toEqual(['3.50', '0.50']);
    const hook: [number, number][] = [
      [0, 0],
      [3, 0],
      [3, 0.2],
      [0.2, 0.2],
      [0.2, 3],
      [0, 3],
      [0, 0],
    ];
    expect(isIn([[hook]], centreOf([[hook]]))).toBe(true);
    expect(() => centreOf([])).toThrow('without polygons');
  });

  test('a region becomes a GeoJSON feature with its code as id', () => {
    const drawn = outlinesOf(gridland, ['nuts3']);
    const feature = featureOf(drawn, 'GL311', { name: 'Nisi' });
    expect(feature).toMatchObject({ type: 'Feature', id: 'GL311', properties: { name: 'Nisi' } });
    expect(feature.geometry).toEqual({ type: 'Polygon', coordinates: [square(5, 0)] });
    expect(() => featureOf(drawn, 'XX', {})).toThrow('no outline of region XX');
  });
});
