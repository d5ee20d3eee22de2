import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classMethods, ownClasses, readClasses } from '../../web/map/classes.ts';
import { classOf, scaleOf } from '../../web/map/scale.ts';
import { halfUp } from '../../api/scores/rounding.ts';
import { writeValue } from '../../web/map/number.ts';

const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 60 });
const classes = fc.record({
  method: fc.constantFrom(...classMethods),
  count: fc.integer({ min: 3, max: 7 }),
});
const look = fc.constantFrom({ family: 'YlGnBu' } as const, { around: 0 } as const);

describe('Classes', () => {
  test('are at most as many as asked, one colour each, limits rising', () => {
    fc.assert(
      fc.property(values, classes, look, (list, wish, how) => {
        const scale = scaleOf(list, wish, how);
        expect(scale?.colours.length).toBe((scale?.limits.length ?? 0) + 1);
        expect(scale?.colours.length).toBeLessThanOrEqual(wish.count);
        expect(new Set(scale?.colours).size).toBe(scale?.colours.length);
        expect(scale?.limits).toEqual([...new Set(scale?.limits)].sort((a, b) => a - b));
      }),
    );
  });

  test('hold every value exactly once, and a larger value never in a lower class', () => {
    fc.assert(
      fc.property(values, classes, look, (list, wish, how) => {
        const scale = scaleOf(list, wish, how);
        if (!scale) throw new Error('There are values, so there are classes.');
        const found = [...list].sort((a, b) => a - b).map((value) => classOf(scale, value));
        expect(found.every((at) => at >= 0 && at < scale.colours.length)).toBe(true);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  test('around zero never hold losses and gains together', () => {
    fc.assert(
      fc.property(values, classes, (list, wish) => {
        const scale = scaleOf(list, wish, { around: 0 });
        if (!scale || Math.min(...list) >= 0 || Math.max(...list) < 0) return;
        const losses = new Set(list.filter((value) => value < 0).map((value) => classOf(scale, value)));
        expect(list.some((value) => value >= 0 && losses.has(classOf(scale, value)))).toBe(false);
      }),
    );
  });

  test('of no value at all are none', () => {
    expect(scaleOf([], { method: 'quantile', count: 5 }, { family: 'YlGnBu' })).toBeNull();
  });

  test('at own limits are the reader’s, and a value on a limit belongs above it', () => {
    const scale = scaleOf([10, 20, 45], { method: 'own', limits: [20, 40] }, { family: 'YlGnBu' });
    expect(scale && [10, 20, 45].map((value) => classOf(scale, value))).toEqual([0, 1, 2]);
  });

  test('are refused when they are not 3 to 7, or do not rise', () => {
    expect(
      ['quantile-2', 'quantile-8', 'jenks-5', 'own:', 'own:1', 'own:3,2', 'own:1,1'].map(readClasses),
    ).toEqual(Array(7).fill(undefined));
    expect(ownClasses('-2.5, 0, 2.5')).toEqual({ method: 'own', limits: [-2.5, 0, 2.5] });
  });
});

describe('Numbers', () => {
  test('of scores are shown whole, half up', () => {
    expect([77.875, 77.5, 77.4999].map((score) => writeValue(score, 'score', 'en-GB'))).toEqual([
      '78',
      '78',
      '77',
    ]);
    expect(halfUp(-2.5, 0)).toBe(-2);
  });

  test('of change keep one decimal, and a true minus', () => {
    expect(writeValue(-3.25, 'per-1000', 'en-GB')).toBe('−3.2');
    expect(writeValue(2, 'practices', 'en-GB')).toBe('2');
    expect(writeValue(0.04, 'per-1000', 'en-GB')).toBe('0.0');
  });
});
