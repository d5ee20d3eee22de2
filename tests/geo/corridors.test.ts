import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcBetween, arrowOn, corridorWidth, type LonLat } from '../../geo/corridors.ts';

test('A corridor east from the equator bends to the right, that is south, and the one back north', () => {
  const east = arcBetween([0, 0], [10, 0]);
  const west = arcBetween([10, 0], [0, 0]);
  expect(east[0]).toEqual([0, 0]);
  expect(east.at(-1)).toEqual([10, 0]);
  expect(east[12]?.[1]).toBeCloseTo(-0.9, 2);
  expect(west[12]?.[1]).toBeCloseTo(0.9, 2);
});

test('A corridor and the one back never lie on each other between their ends', () => {
  const place = fc.tuple(
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -60, max: 75, noNaN: true }),
  );
  fc.assert(
    fc.property(place, place, (a, b) => {
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.01) return;
      const [there, back] = [arcBetween(a, b), arcBetween(b, a).reverse()];
      const middle = Math.floor(there.length / 2);
      expect(there[middle]).not.toEqual(back[middle]);
      expect(there[0]).toEqual(a);
      expect(there.at(-1)).toEqual(b);
    }),
  );
});

test('A corridor needs two places', () => {
  expect(() => arcBetween([1, 2], [1, 2])).toThrow('two different places');
});

test('The arrow points along the corridor', () => {
  const north = arrowOn(
    [
      [0, 0],
      [0, 1],
      [0, 2],
    ] as LonLat[],
    0.5,
  );
  expect(north).toEqual({ at: [0, 1], bearing: 0 });
  expect(
    arrowOn([
      [0, 0],
      [1, 0],
    ] as LonLat[]).bearing,
  ).toBeCloseTo(90, 6);
  expect(
    arrowOn([
      [1, 0],
      [0, 0],
    ] as LonLat[]).bearing,
  ).toBeCloseTo(270, 6);
});

test('Width goes with the number, never under what can be seen and clicked', () => {
  expect(corridorWidth(200, 200)).toBe(14);
  expect(corridorWidth(100, 200)).toBe(7);
  expect(corridorWidth(1, 200)).toBe(1.5);
  expect(corridorWidth(null, 200)).toBe(1.5);
  expect(corridorWidth(0, 0)).toBe(1.5);
});
