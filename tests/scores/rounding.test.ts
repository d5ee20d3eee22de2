import { describe, expect, test } from 'vitest';
import { halfUp } from '../../api/scores/rounding.ts';

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
