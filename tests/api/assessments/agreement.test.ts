import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, type Pair, weightedKappa } from '../../../api/assessments/agreement.ts';

const given = (value: number | null) => ({ option: value === null ? 'not-applicable' : `v${value}`, value });
const pair = ([assessor, reviewer]: readonly [number | null, number | null]): Pair => ({
  assessor: given(assessor),
  reviewer: given(reviewer),
});
const agreement = (pairs: readonly (readonly [number | null, number | null])[]) =>
  agreementOf(pairs.map(pair));
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('A published example', () => {
  test('Fleiss, Cohen and Everitt 1969: kappa and variance of 200 cases', () => {
    const counts = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ];
    const weights = [
      [1, 0, 0.4444],
      [0, 1, 0.6667],
      [0.4444, 0.6667, 1],
    ];
    const found = weightedKappa(counts, weights);
    // By hand: po = .53 + .14 + .03 + .4444 (.02 + .01) + .6667 (.05 + .06); rows .60 .30 .10, columns .65 .25 .10.
    const po = 0.7 + 0.4444 * 0.03 + 0.6667 * 0.11;
    const pe = 0.39 + 0.075 + 0.01 + 0.4444 * (0.06 + 0.065) + 0.6667 * (0.03 + 0.025);
    expect(found?.value).toBeCloseTo((po - pe) / (1 - pe), 12);
    // They print .508, from sums rounded to three places, and the variance .003248.
    expect(Math.abs((found?.value ?? 0) - 0.508)).toBeLessThan(0.001);
    expect((found?.standardError ?? 0) ** 2).toBeCloseTo(0.003248, 6);
  });
});

describe('By hand', () => {
  test('85 answers of four values, 30 apart: kappa 1 - 85 * 40 / 10346', () => {
    const counts = [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ];
    const pairs = counts.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [30 * i, 30 * j] as const)),
    );
    // Squared distances, in steps of 30. Of the pairs: 12 + 4 + 1 + 9 + 2 are one step apart, 3 are two: 28 + 3 * 4 = 40.
    // Of each answer (33 22 29 1, by row) with each (28 38 16 3, by column): 33 * 129 + 22 * 56 + 29 * 153 + 1 * 420.
    const found = agreement(pairs);
    expect(found).toMatchObject({ compared: 85, agreed: 54 });
    expect(found.kappa?.value).toBeCloseTo(1 - (85 * 40) / 10_346, 12);
  });

  test('three compared, two agreed, kappa 1 - 2500 / 7500; what does not apply is counted apart', () => {
    const found = agreement([
      [100, 100],
      [50, 50],
      [0, 50],
      [null, 0],
      [100, null],
      [null, null],
      [null, null],
    ]);
    expect(found).toMatchObject({
      compared: 3,
      agreed: 2,
      notApplicable: { both: 2, assessorOnly: 1, reviewerOnly: 1 },
      undefinedBecause: null,
    });
    expect(found.rate).toBeCloseTo(2 / 3, 12);
    expect(found.kappa?.value).toBeCloseTo(2 / 3, 12);
  });

  test('answers that are all the same have no kappa: it is said why, and never 1', () => {
    const found = agreement([
      [50, 50],
      [50, 50],
    ]);
    expect(found).toMatchObject({ rate: 1, kappa: null, undefinedBecause: 'no-variation' });
    expect(agreement([[null, 50]])).toMatchObject({
      compared: 0,
      rate: null,
      kappa: null,
      undefinedBecause: 'nothing-compared',
    });
    expect(agreement([])).toMatchObject({ rate: null, undefinedBecause: 'nothing-compared' });
  });

  test('an expert with one answer for all: kappa is 0, and no interval pretends to know more', () => {
    const found = agreement([
      [50, 0],
      [50, 50],
      [50, 100],
    ]);
    expect(found.kappa).toMatchObject({ standardError: 0, lower: null, upper: null });
    expect(found.kappa?.value).toBeCloseTo(0, 12);
  });

  test('two options of one value are two answers: no agreement, though kappa sees no distance', () => {
    const a = { option: 'a', value: 50 };
    const b = { option: 'b', value: 50 };
    const c = { option: 'c', value: 0 };
    const found = agreementOf([
      { assessor: a, reviewer: b },
      { assessor: c, reviewer: c },
    ]);
    expect(found.agreed).toBe(1);
    expect(found.kappa?.value).toBe(1);
  });
});

/** Kappa without any table: the mean squared distance of pairs beside that of everybody with everybody. */
function bruteKappa(pairs: readonly (readonly [number, number])[], weights = pairs.map(() => 1)) {
  const total = weights.reduce((a, b) => a + b, 0);
  let observed = 0;
  let expected = 0;
  pairs.forEach(([a], i) => {
    pairs.forEach(([, b], j) => {
      const share = ((weights[i] ?? 0) * (weights[j] ?? 0)) / total ** 2;
      expected += share * (a - b) ** 2;
    });
  });
  pairs.forEach(([a, b], i) => {
    observed += ((weights[i] ?? 0) / total) * (a - b) ** 2;
  });
  return 1 - observed / expected;
}

/** The variance by the infinitesimal jackknife: how kappa moves when one case weighs a little more. */
function bruteVariance(pairs: readonly (readonly [number, number])[]) {
  const step = 1e-5;
  const kappa = (by: number, k: number) =>
    bruteKappa(
      pairs,
      pairs.map((_, i) => (1 - by) / pairs.length + (i === k ? by : 0)),
    );
  const influence = pairs.map((_, k) => (kappa(step, k) - kappa(-step, k)) / (2 * step));
  return influence.reduce((all, one) => all + one ** 2, 0) / pairs.length ** 2;
}

const values = fc.constantFrom(0, 25, 33, 50, 67, 75, 100);
const varied = fc
  .array(fc.tuple(values, values), { minLength: 2, maxLength: 60 })
  .filter((pairs) => new Set(pairs.flat()).size > 1);

describe('Whatever the answers are', () => {
  test('kappa and its standard error are those of the brute force', () => {
    fc.assert(
      fc.property(varied, (pairs) => {
        const { kappa } = agreement(pairs);
        expect(kappa?.value).toBeCloseTo(bruteKappa(pairs), 9);
        expect((kappa?.standardError ?? Number.NaN) ** 2).toBeCloseTo(bruteVariance(pairs), 5);
      }),
    );
  });

  test('kappa is the concordance of the values: 2 cov / (var + var + squared distance of the means)', () => {
    fc.assert(
      fc.property(varied, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const [ma, mb] = [mean(a), mean(b)];
        const covariance = mean(pairs.map(([x, y]) => (x - ma) * (y - mb)));
        const spread = mean(a.map((x) => (x - ma) ** 2)) + mean(b.map((y) => (y - mb) ** 2)) + (ma - mb) ** 2;
        expect(agreement(pairs).kappa?.value).toBeCloseTo((2 * covariance) / spread, 9);
      }),
    );
  });

  test('it lies in -1..1 with its interval; the order of indicators and the scale of values do not matter', () => {
    fc.assert(
      fc.property(varied, (pairs) => {
        const { kappa } = agreement(pairs);
        const { value, lower, upper } = kappa ?? { value: Number.NaN, lower: null, upper: null };
        expect(value).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        if (lower !== null && upper !== null) {
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
          expect(Math.max(Math.abs(lower), Math.abs(upper))).toBeLessThanOrEqual(1);
        }
        expect(agreement(pairs.toReversed()).kappa?.value).toBeCloseTo(value, 9);
        expect(agreement(pairs.map(([x, y]) => [x / 2, y / 2] as const)).kappa?.value).toBeCloseTo(value, 9);
      }),
    );
  });

  test('who the first expert is does not matter, and what does not apply changes neither rate nor kappa', () => {
    fc.assert(
      fc.property(varied, fc.array(values), (pairs, others) => {
        const found = agreement(pairs);
        const turned = agreement(pairs.map(([x, y]) => [y, x] as const));
        expect(turned.kappa?.value).toBeCloseTo(found.kappa?.value ?? Number.NaN, 9);
        const more = agreement([...pairs, ...others.map((value) => [null, value] as const)]);
        expect(more).toEqual({
          ...found,
          notApplicable: { both: 0, assessorOnly: others.length, reviewerOnly: 0 },
        });
      }),
    );
  });
});
