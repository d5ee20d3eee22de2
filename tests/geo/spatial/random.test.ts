import { describe, expect, test } from 'vitest';
import { randomFrom, randomOf, shuffle } from '../../../geo/spatial/random.ts';

describe('Chance', () => {
  test('is the reference xoshiro128**: from the state 1, 2, 3, 4 its first ten numbers', () => {
    const random = randomFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, random.next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('is the same for the same seed, and another for the next one', () => {
    expect(randomOf(1).next()).toBe(393288148);
    const [a, b, c] = [randomOf(7), randomOf(7), randomOf(8)];
    const ten = (of: typeof a) => Array.from({ length: 10 }, () => of.below(1000));
    const first = ten(a);
    expect(ten(b)).toEqual(first);
    expect(ten(c)).not.toEqual(first);
  });

  test('favours nobody: 60,000 throws of a die, chi squared under the 0.999 quantile of 5 degrees', () => {
    const random = randomOf(20261123);
    const sides = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i += 1) {
      const side = random.below(6);
      sides[side] = (sides[side] ?? 0) + 1;
    }
    const chi = sides.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(20.5);
  });

  test('shuffles fairly: each of the 24 orders of four comes about as often', () => {
    const random = randomOf(3);
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i += 1) {
      const four = Float64Array.of(1, 2, 3, 4);
      shuffle(four, random);
      orders.set(four.join(), (orders.get(four.join()) ?? 0) + 1);
    }
    const chi = [...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(orders.size).toBe(24);
    expect(chi).toBeLessThan(49.7);
  });
});
