import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf } from '../../api/scores/rank.ts';
import { halfUp } from '../../api/scores/rounding.ts';

describe('Ranks', () => {
  test('are shared by ties, the next one counts them all, and without a score there is none', () => {
    expect(ranksOf([50, 80, null, 80, 12])).toEqual([3, 1, null, 1, 4]);
    expect(ranksOf([])).toEqual([]);
  });

  test('are shared by the same mean added up in another order, and not by a real difference', () => {
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(ranksOf([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1])).toEqual([1, 1]);
    expect(ranksOf([77.8751, 77.8752])).toEqual([2, 1]);
  });

  test('are one more than how many are above (brute force)', () => {
    const scores = fc.array(fc.option(fc.constantFrom(0, 25, 33.3333, 50, 100)), { maxLength: 20 });
    fc.assert(
      fc.property(scores, (values) => {
        const wanted = values.map((value) =>
          value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
        );
        expect(ranksOf(values)).toEqual(wanted);
      }),
    );
  });
});

describe('Rounding for display', () => {
  test.each([
    [77.875, 78],
    [77.5, 78],
    [77.49999999999999, 78],
    [77.49, 77],
    [0.5, 1],
    [100, 100],
  ])('%d is read as %d', (value, wanted) => {
    expect(halfUp(value, 0)).toBe(wanted);
  });

  test('gives the published overall of Sweden and Portugal 2014 (edition 2015)', () => {
    const mean = (areas: number[]) => areas.reduce((sum, one) => sum + one, 0) / areas.length;
    expect(halfUp(mean([98, 78, 77, 62, 71, 79, 73, 85]), 0)).toBe(78);
    expect(halfUp(mean([91, 88, 62, 43, 74, 68, 86, 88]), 0)).toBe(75);
  });
});
