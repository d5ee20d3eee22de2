import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionalChances } from '../../../geo/spatial/conditional.ts';
import { corrected } from '../../../geo/spatial/false-discovery.ts';
import { geary } from '../../../geo/spatial/geary.ts';
import { getisOrd } from '../../../geo/spatial/getis-ord.ts';
import { localMoran } from '../../../geo/spatial/local-moran.ts';
import { moran } from '../../../geo/spatial/moran.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { finish } from '../../../geo/spatial/steps.ts';
import { degree, weightBetween } from '../../../geo/spatial/weights.ts';
import { close, dense, mean, sum, world } from './worlds.ts';

function orders(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

const denseMoran = (w: number[][], x: readonly number[]) => {
  const z = x.map((value) => value - mean(x));
  const top = sum(
    w.flatMap((row, i) => row.map((weight, j) => weight * (z[i] as number) * (z[j] as number))),
  );
  return ((x.length / sum(w.flat())) * top) / sum(z.map((one) => one * one));
};
const denseGeary = (w: number[][], x: readonly number[]) => {
  const z = x.map((value) => value - mean(x));
  const top = sum(
    w.flatMap((row, i) => row.map((weight, j) => weight * ((x[i] as number) - (x[j] as number)) ** 2)),
  );
  return (((x.length - 1) / (2 * sum(w.flat()))) * top) / sum(z.map((one) => one * one));
};

describe('Brute force finds the same', () => {
  test("Moran's I and Geary's C from the whole matrix; expectation and variance from all 720 orders", () => {
    fc.assert(
      fc.property(world(4, 6), ({ values, weights }) => {
        const w = dense(weights);
        for (const [ours, theirs] of [[moran, denseMoran] as const, [geary, denseGeary] as const]) {
          const found = ours(values, weights, 'all');
          close(found.statistic, theirs(w, values));
          const all = orders(values).map((order) => theirs(w, order));
          close(found.expected, mean(all));
          close(found.variance, mean(all.map((one) => (one - mean(all)) ** 2)), 8);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('local Moran with its conditional expectation and variance, from all orders of the others', () => {
    fc.assert(
      fc.property(world(4, 6), ({ values, weights }) => {
        const w = dense(weights);
        const z = values.map((value) => value - mean(values));
        const m2 = mean(z.map((one) => one * one));
        localMoran(values, weights).forEach((found, i) => {
          expect(found === null).toBe(degree(weights, i) === 0);
          if (found === null) return;
          const row = (w[i] as number[]).toSpliced(i, 1);
          const of = (others: readonly number[]) =>
            ((z[i] as number) / m2) * sum(row.map((weight, j) => weight * (others[j] as number)));
          const all = orders(z.toSpliced(i, 1)).map(of);
          close(found?.statistic, of(z.toSpliced(i, 1)));
          close(found?.expected, mean(all));
          close(found?.variance, mean(all.map((one) => (one - mean(all)) ** 2)), 8);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('the conditional chance from all orders of the others, within 4.5 standard deviations of 4,000 deals', () => {
    fc.assert(
      fc.property(world(5, 6), fc.integer(), ({ values, weights }, seed) => {
        const found = finish(conditionalChances(Float64Array.from(values), weights, 4000, randomOf(seed)));
        found.forEach((p, i) => {
          expect(p === null).toBe(degree(weights, i) === 0);
          if (p === null) return;
          const row = (dense(weights)[i] as number[]).toSpliced(i, 1);
          const of = (others: readonly number[]) => sum(others.filter((_, j) => (row[j] as number) > 0));
          const others = values.toSpliced(i, 1);
          const all = orders(others).map(of);
          const share = (is: (one: number) => boolean) => all.filter(is).length / all.length;
          const side = Math.min(
            share((one) => one >= of(others)),
            share((one) => one <= of(others)),
          );
          const exact = Math.min(1, 2 * side);
          const spread = 2 * Math.sqrt((side * (1 - side)) / 4000) + 1 / 4000;
          expect(Math.abs(p - exact)).toBeLessThan(4.5 * spread);
        });
      }),
      // The same worlds and deals each time: what is random must not fail by chance.
      { numRuns: 15, seed: 1 },
    );
  });

  test('Gi* as the difference of a mean of k + 1 from all of them, with the correction for a finite world', () => {
    fc.assert(
      fc.property(world(4, 12), ({ values, weights }) => {
        const n = values.length;
        const variance = mean(values.map((value) => (value - mean(values)) ** 2));
        getisOrd(values, weights).forEach((found, i) => {
          const members = values.filter((_, j) => j === i || weightBetween(weights, i, j) > 0);
          const k = members.length;
          expect(found === null).toBe(k === 1);
          const spread = Math.sqrt((variance / k) * ((n - k) / (n - 1)));
          if (found) close(found.z, k === n ? 0 : (mean(members) - mean(values)) / spread);
        });
      }),
    );
  });

  test('corrected chances by the rule itself: the least p x tests / rank among those not smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (chances) => {
        const tests = chances.filter((p) => p !== null).sort((a, b) => a - b);
        const found = corrected(chances);
        chances.forEach((p, i) => {
          expect(found[i] === null).toBe(p === null);
          if (p === null) return;
          const rule = tests.map((one, at) => (one >= p ? (one * tests.length) / (at + 1) : 1));
          close(found[i] as number, Math.min(1, ...rule), 12);
        });
      }),
    );
  });
});
