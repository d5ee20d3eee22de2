import fc from 'fast-check';
import { expect } from 'vitest';
import type { Neighbours } from '../../../geo/contiguity.ts';
import { weightBetween, type Weights, weightsOf } from '../../../geo/spatial/weights.ts';

/** A small world: who names whom as a neighbour (not always both ways, some nobody), and different values. */
export const world = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).chain((n) =>
    fc
      .record({
        links: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { minLength: n, maxLength: 3 * n }),
        values: fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: n, maxLength: n }),
        style: fc.constantFrom('row' as const, 'binary' as const),
      })
      .filter(({ links }) => links.some(([a, b]) => a !== b))
      .map(({ links, values, style }) => {
        const codes = values.map((_, i) => `R${i}`);
        const neighbours: Neighbours = new Map(
          codes.map((code, i) => [
            code,
            [...new Set(links.filter(([a, b]) => a === i && b !== i).map(([, b]) => `R${b}`))],
          ]),
        );
        return { codes, neighbours, values, style, weights: weightsOf(neighbours, style) };
      }),
  );

/** The weights as a whole matrix. */
export const dense = (weights: Weights) =>
  weights.codes.map((_, i) => weights.codes.map((_, j) => weightBetween(weights, i, j)));
export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
export const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
/** Equal to so many digits of its size, or of 1. */
export const close = (found: number | undefined, wanted: number, digits = 9) =>
  expect(Math.abs((found ?? Number.NaN) - wanted), `${found} and ${wanted}`).toBeLessThan(
    10 ** -digits * Math.max(1, Math.abs(wanted)),
  );
