import { bboxPolygon, booleanIntersects } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlinesOf } from '../../geo/feature.ts';
import { meetsBox } from '../../geo/meets-box.ts';
import { gridlandOutlines, square } from '../fixtures/gridland.ts';

const unit: Polygon = { type: 'Polygon', coordinates: [square(0, 0)] };
/** Four by four degrees around a hole of two by two. */
const ring: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 2).reverse()] };

describe('A region meets a box', () => {
  test.each([
    ['that lies over it', [-1, -1, 2, 2], true],
    ['that lies inside it', [0.4, 0.4, 0.6, 0.6], true],
    ['that crosses it without a corner of either inside the other', [-1, 0.4, 2, 0.6], true],
    ['that touches it in a corner', [1, 1, 2, 2], true],
    ['but not one beside it', [1.1, 0, 2, 1], false],
    ['nor one above it', [0, 1.01, 1, 2], false],
  ] as const)('%s', (_, box, meets) => {
    expect(meetsBox(unit, box)).toBe(meets);
  });

  test('but not one that lies in its hole', () => {
    expect(meetsBox(ring, [1.5, 1.5, 2.5, 2.5])).toBe(false);
    expect(meetsBox(ring, [1.5, 1.5, 3.5, 2.5])).toBe(true);
  });

  test('across the 180th meridian', () => {
    const taveuni: Polygon = { type: 'Polygon', coordinates: [square(-180, -17, 0.5)] };
    expect(meetsBox(taveuni, [179, -18, -179.8, -16])).toBe(true);
    expect(meetsBox(taveuni, [179, -18, 180, -17.5])).toBe(false);
  });

  test('France is not met by the open Atlantic that its own box covers', () => {
    const topology = JSON.parse(readFileSync('geo/boundaries/nuts-2021-10m.json', 'utf8'));
    const france = outlinesOf(topology, ['nuts0']).get('FR') as Polygon;
    expect(meetsBox(france, [-40, 10, -30, 20])).toBe(false);
    expect(meetsBox(france, [-54, 3, -52, 5])).toBe(true);
    expect(meetsBox(france, [2.2, 48.8, 2.4, 48.9])).toBe(true);
  });

  test('as Turf finds for any box over gridland', () => {
    // Tenths and a bit, so that no box merely touches: there the two may differ by the last digit.
    const degrees = (from: number, to: number) =>
      fc.integer({ min: from * 10, max: to * 10 }).map((tenth) => tenth / 10 + 0.0371);
    const box = fc.tuple(degrees(-1, 6), degrees(-1, 3), degrees(0, 3), degrees(0, 3));
    fc.assert(
      fc.property(
        box,
        fc.constantFrom(...gridlandOutlines.values()),
        ([west, south, width, height], outline) => {
          const around: [number, number, number, number] = [west, south, west + width, south + height];
          const shape = { type: 'MultiPolygon' as const, coordinates: outline as [number, number][][][] };
          expect(meetsBox(shape, around)).toBe(booleanIntersects(shape, bboxPolygon(around)));
        },
      ),
    );
  });
});
