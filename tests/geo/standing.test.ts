import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../geo/standing.ts';

describe('A region’s standing', () => {
  test('is n, mean, median, ends, a shared rank from the highest, and a mid-rank percentile', () => {
    expect(standingOf([50, 80, null, 80, 20, 40], 1)).toEqual({
      n: 5,
      mean: 54,
      median: 50,
      min: 20,
      max: 80,
      rank: { place: 1, shared: true },
      percentile: 80,
    });
    expect(standingOf([50, 80, null, 80, 20, 40], 0).rank).toEqual({ place: 3, shared: false });
  });

  test('has no percentile below five values, whatever the number of regions', () => {
    expect(standingOf([1, 2, 3, 4, null, null], 0).percentile).toBeNull();
    expect(standingOf([1, 2, 3, 4, 5], 0).percentile).toBe(10);
    expect(standingOf([1, 2, 3, 4, 5], 4).percentile).toBe(90);
    expect(standingOf([1, 1, 1, 1, 1], 2).percentile).toBe(50);
  });

  test('without a value of its own has no rank, and still says how the others stand', () => {
    expect(standingOf([null, 10, 20], 0)).toMatchObject({ n: 2, mean: 15, median: 15, rank: null });
    expect(standingOf([null], 0)).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });
  });

  test('is that of a zero where the value is zero', () => {
    expect(standingOf([0, 5], 0)).toMatchObject({ n: 2, min: 0, rank: { place: 2, shared: false } });
  });

  test('ties the same mean added up in another order', () => {
    expect(standingOf([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1], 0).rank).toEqual({ place: 1, shared: true });
  });

  test('is of a value in the list', () => {
    expect(() => standingOf([1], 1)).toThrow('A list of 1 has no value at 1.');
  });

  test('is what counting one by one gives (brute force)', () => {
    const list = fc.array(fc.option(fc.constantFrom(-3, 0, 1, 2.5, 2.5, 7)), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(list, fc.nat(), (values, place) => {
        const at = place % values.length;
        const found = standingOf(values, at);
        const own = values[at] as number | null;
        const known = values.filter((value) => value !== null);
        const [above, below] = [known.filter((v) => v > (own ?? 0)), known.filter((v) => v < (own ?? 0))];
        expect(found.n).toBe(known.length);
        if (known.length > 0) {
          expect(found.min).toBe(Math.min(...known));
          expect(found.max).toBe(Math.max(...known));
          // At least half of the values lie on each side of a median, itself included.
          const median = found.median as number;
          expect(known.filter((v) => v <= median).length * 2).toBeGreaterThanOrEqual(known.length);
          expect(known.filter((v) => v >= median).length * 2).toBeGreaterThanOrEqual(known.length);
        }
        expect(found.rank?.place ?? null).toBe(own === null ? null : above.length + 1);
        if (found.percentile !== null) {
          const above100 = (100 * above.length) / known.length;
          const below100 = (100 * below.length) / known.length;
          expect(found.percentile).toBeCloseTo((100 - above100 + below100) / 2, 9);
        }
        expect(found.percentile === null).toBe(own === null || known.length < 5);
      }),
    );
  });

  test('does not change when the regions are listed in another order', () => {
    const list = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, (values) => {
        expect(standingOf([...values].reverse(), values.length - 1)).toEqual(standingOf(values, 0));
      }),
    );
  });
});
