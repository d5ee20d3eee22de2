import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bivariateMoran } from '../../../geo/spatial/bivariate.ts';
import { geary } from '../../../geo/spatial/geary.ts';
import { getisOrd } from '../../../geo/spatial/getis-ord.ts';
import { localMoran } from '../../../geo/spatial/local-moran.ts';
import { moran } from '../../../geo/spatial/moran.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { studyOf } from '../../../geo/spatial/study.ts';
import { linkedCount, spatialLag } from '../../../geo/spatial/weights.ts';
import { close, dense, sum, world } from './worlds.ts';

describe('It does not matter', () => {
  test('in which unit the values are, nor from where they are counted', () => {
    fc.assert(
      fc.property(
        world(5, 15),
        fc.integer({ min: 1, max: 90 }),
        fc.integer(),
        ({ values, weights }, by, plus) => {
          const moved = values.map((value) => value * by + (plus % 1000));
          for (const of of [moran, geary] as const) {
            const [before, after] = [of(values, weights, 'all'), of(moved, weights, 'all')];
            close(after.statistic, before.statistic, 8);
            close(after.z, before.z, 6);
          }
          const after = localMoran(moved, weights);
          localMoran(values, weights).forEach((one, i) => {
            if (one) close(after[i]?.statistic, one.statistic, 8);
            if (one) expect(after[i]?.quadrant).toBe(one.quadrant);
          });
        },
      ),
    );
  });

  test('in which order the regions stand', () => {
    fc.assert(
      fc.property(world(5, 15), fc.integer(), ({ codes, values, neighbours, style }, seed) => {
        const random = randomOf(seed);
        const order = codes.map((code) => ({ code, at: random.next() })).sort((a, b) => a.at - b.at);
        const observations = codes.map((code, i) => ({ code, value: values[i] as number }));
        const [first, second] = [
          studyOf(observations, neighbours, style),
          studyOf(
            order.map(({ code }) => observations.find((one) => one.code === code) as never),
            neighbours,
            style,
          ),
        ];
        close(moran(second.values, second.weights, 'all').z, moran(first.values, first.weights, 'all').z, 7);
        const [one, two] = [getisOrd(first.values, first.weights), getisOrd(second.values, second.weights)];
        second.codes.forEach((code, i) => {
          const before = one[first.codes.indexOf(code)];
          if (before) close(two[i]?.z, before.z, 8);
          else expect(two[i]).toBeNull();
        });
      }),
    );
  });

  test('whether the local figures are added or the global one asked: their sum is S0 x I', () => {
    fc.assert(
      fc.property(world(4, 15), ({ values, weights }) => {
        const local = localMoran(values, weights).map((one) => one?.statistic ?? 0);
        close(sum(local), sum(dense(weights).flat()) * moran(values, weights, 'all').statistic, 8);
      }),
    );
  });

  test('for others that a region is missing: it is as if it were not on the map', () => {
    fc.assert(
      fc.property(world(6, 15), ({ codes, values, neighbours, style }) => {
        const observations = codes.map((code, i) => ({
          code,
          value: i === 2 ? null : (values[i] as number),
        }));
        const less = studyOf(observations, neighbours, style);
        const without = new Map(
          [...neighbours]
            .filter(([code]) => code !== 'R2')
            .map(([code, others]) => [code, others.filter((other) => other !== 'R2')]),
        );
        const other = studyOf(
          observations.filter(({ value }) => value !== null),
          without,
          style,
        );
        expect({ ...less, leftOut: [], islands: [], cutOff: [] }).toEqual({
          ...other,
          islands: [],
          cutOff: [],
        });
        expect(less.leftOut).toEqual([{ code: 'R2', why: 'no-figure' }]);
        expect([...less.islands, ...less.cutOff].sort()).toEqual([...other.islands].sort());
        const whole = studyOf(
          codes.map((code, i) => ({ code, value: values[i] as number })),
          neighbours,
          style,
        );
        const lags = spatialLag(less.values, less.weights);
        less.codes.forEach((code, i) => {
          if (neighbours.get(code)?.includes('R2')) return;
          const before = spatialLag(whole.values, whole.weights)[whole.codes.indexOf(code)];
          expect(lags[i]).toBe(before);
        });
      }),
    );
  });

  test('for bivariate Moran that the two are the same variable: then it is Moran', () => {
    fc.assert(
      fc.property(world(4, 15), ({ values, weights }) => {
        if (linkedCount(weights) < 4) return;
        close(bivariateMoran(values, values, weights), moran(values, weights).statistic);
      }),
    );
  });
});
