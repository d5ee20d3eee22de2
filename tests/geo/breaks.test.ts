import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksOf, type BreaksWish, classOf, innerBreaks } from '../../geo/breaks.ts';

const starts = (values: readonly (number | null)[], wish: BreaksWish) =>
  breaksOf(values, wish).classes.map(({ from }) => from);

describe('Classes of a map', () => {
  test('by quantile hold about as many regions each, and never part equal values', () => {
    expect(breaksOf([1, 2, 2, 2, 3, 4], { method: 'quantile', count: 3 }).classes).toEqual([
      { from: 1, to: 2, count: 1 },
      { from: 2, to: 3, count: 3 },
      { from: 3, to: 4, count: 2 },
    ]);
  });

  test('by equal steps are equally wide, empty ones included', () => {
    expect(breaksOf([0, 1, 2, 9], { method: 'equal', count: 3 }).classes).toEqual([
      { from: 0, to: 3, count: 3 },
      { from: 3, to: 6, count: 0 },
      { from: 6, to: 9, count: 1 },
    ]);
  });

  test('by natural breaks follow the gaps', () => {
    expect(starts([1, 2, 3, 50, 51, 52, 100], { method: 'natural', count: 3 })).toEqual([1, 50, 100]);
  });

  test('by own limits stay as they were given, also below and above every value', () => {
    const { classes } = breaksOf([15, 25], { method: 'own', limits: [10, 20, 30] });
    expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
      [10, 10, 0],
      [10, 20, 1],
      [20, 30, 1],
      [30, 30, 0],
    ]);
  });

  test('leave out missing values, count them, and never take them for zero', () => {
    const breaks = breaksOf([null, 5, 6, 7, Number.NaN], { method: 'quantile', count: 3 });
    expect(breaks.missing).toBe(2);
    expect(breaks.classes.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(classOf(breaks, null)).toBeNull();
    expect(classOf(breaks, Number.NaN)).toBeNull();
    expect(classOf(breaks, 0)).toBe(0);
  });

  test('are fewer when there are fewer different values, and say how many were asked for', () => {
    expect(breaksOf([4, 4, 8], { method: 'quantile', count: 5 })).toMatchObject({
      askedFor: 5,
      classes: { length: 2 },
    });
    expect(breaksOf([4, 4], { method: 'natural', count: 3 }).classes).toEqual([{ from: 4, to: 4, count: 2 }]);
    expect(breaksOf([null], { method: 'equal', count: 4 })).toEqual({
      method: 'equal',
      missing: 1,
      classes: [],
      askedFor: 4,
    });
    expect(breaksOf([1, 2, 3], { method: 'equal', count: 3 })).not.toHaveProperty('askedFor');
  });

  test.each([2, 8, 3.5])('are 3 to 7: %d is refused', (count) => {
    expect(() => breaksOf([1], { method: 'equal', count })).toThrow(`must be 3 to 7, not ${count}`);
  });

  test('refuse own limits that do not go up, or are too few or too many', () => {
    expect(() => breaksOf([1], { method: 'own', limits: [1, 1] })).toThrow('go up');
    expect(() => breaksOf([1], { method: 'own', limits: [1] })).toThrow('2 to 6 limits');
    expect(() => breaksOf([1], { method: 'own', limits: [1, 2, 3, 4, 5, 6, 7] })).toThrow('not 7');
  });
});

const values = fc.array(
  fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e3, max: 1e3, noNaN: true })),
  {
    minLength: 1,
    maxLength: 40,
  },
);
const method = fc.constantFrom('quantile', 'equal', 'natural' as const) as fc.Arbitrary<
  'quantile' | 'equal' | 'natural'
>;
const count = fc.integer({ min: 3, max: 7 });

describe('Whatever the values', () => {
  test('every value lies in the one class whose bounds hold it, and the legend counts what the layer paints', () => {
    fc.assert(
      fc.property(values, method, count, (given, how, many) => {
        const breaks = breaksOf(given, { method: how, count: many });
        const painted = breaks.classes.map(() => 0);
        for (const value of given) {
          const index = classOf(breaks, value) as number;
          painted[index] = (painted[index] as number) + 1;
          const { from, to } = breaks.classes[index] as { from: number; to: number };
          expect(value).toBeGreaterThanOrEqual(from);
          expect(index === breaks.classes.length - 1 ? value <= to : value < to).toBe(true);
        }
        expect(painted).toEqual(breaks.classes.map((one) => one.count));
      }),
    );
  });

  test('there are as many classes as asked for, or as there are different values', () => {
    fc.assert(
      fc.property(values, method, count, (given, how, many) => {
        const { classes, askedFor } = breaksOf(given, { method: how, count: many });
        const different = new Set(given.map((value) => value + 0)).size;
        expect(classes.length).toBe(Math.min(many, different));
        expect(askedFor).toBe(different < many ? many : undefined);
      }),
    );
  });

  test('natural breaks are the best there are: no other cut has less spread inside the classes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 9 }), (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        if (new Set(sorted).size < 3) return;
        const limits = innerBreaks(sorted, { method: 'natural', count: 3 });
        const ours = spread(parts(sorted, limits));
        for (let i = 1; i < sorted.length - 1; i += 1) {
          for (let j = i + 1; j < sorted.length; j += 1) {
            const other = spread([sorted.slice(0, i), sorted.slice(i, j), sorted.slice(j)]);
            expect(ours).toBeLessThanOrEqual(other + 1e-9);
          }
        }
      }),
    );
  });

  test('quantile classes without ties hold the same number, give or take one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 7, maxLength: 60 }),
        count,
        (given, many) => {
          const counts = breaksOf(given, { method: 'quantile', count: many }).classes.map((one) => one.count);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

function parts(sorted: readonly number[], limits: readonly number[]): number[][] {
  return [...limits, Number.POSITIVE_INFINITY].map((limit, i) =>
    sorted.filter((value) => value < limit && (i === 0 || value >= (limits[i - 1] as number))),
  );
}

function spread(groups: readonly number[][]): number {
  return groups.reduce((total, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return total + group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}
