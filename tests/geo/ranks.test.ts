import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf } from '../../geo/ranks.ts';

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
