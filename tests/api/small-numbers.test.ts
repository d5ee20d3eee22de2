import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicCount, publicRange } from '../../api/publication/small-numbers.ts';

describe('Small numbers', () => {
  test('a reported zero is 0; 1 to 4 never appear; 12 becomes 10 and 13 becomes 15', () => {
    expect(publicCount(0)).toEqual({ value: 0, state: 'value' });
    for (const few of [1, 2, 3, 4]) expect(publicCount(few)).toEqual({ value: null, state: 'suppressed' });
    expect(publicCount(5).value).toBe(5);
    expect(publicCount(12).value).toBe(10);
    expect(publicCount(13).value).toBe(15);
    expect(publicCount(undefined)).toEqual({ value: null, state: 'not-answered' });
  });

  test('a range is widened outward: 3-8 becomes 0-10, 12-13 becomes 10-15', () => {
    expect(publicRange(3, 8)).toEqual({ min: 0, max: 10, state: 'value' });
    expect(publicRange(12, 13)).toEqual({ min: 10, max: 15, state: 'value' });
    expect(publicRange(0, 0)).toEqual({ min: 0, max: 0, state: 'value' });
    expect(publicRange(1, 4)).toEqual({ min: null, max: null, state: 'suppressed' });
    expect(publicRange(2, undefined).state).toBe('not-answered');
  });

  test('whatever is counted, the public sees a multiple of 5 within 2 of it, or nothing', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const { value } = publicCount(count);
        if (value === null) expect(count >= 1 && count <= 4).toBe(true);
        else expect([value % 5, Math.abs(value - count) <= 2]).toEqual([0, true]);
      }),
    );
  });

  test('a public range always holds the reported one', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const shown = publicRange(min, max);
        if (shown.min === null || shown.max === null) expect([min >= 1, max <= 4]).toEqual([true, true]);
        else
          expect([shown.min <= min, shown.max >= max, shown.min % 5, shown.max % 5]).toEqual([
            true,
            true,
            0,
            0,
          ]);
      }),
    );
  });

  test('what is not a count is refused in a sentence', () => {
    expect(() => publicCount(-1)).toThrow('A count of people is a whole number from 0, not -1.');
    expect(() => publicCount(Number.NaN)).toThrow('not NaN');
    expect(() => publicRange(5, 3)).toThrow('A range from 5 to 3 is reversed.');
  });
});
