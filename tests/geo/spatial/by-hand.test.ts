import { describe, expect, test } from 'vitest';
import { neighboursFrom, contiguityOf } from '../../../geo/contiguity.ts';
import { autocorrelation, bivariateAutocorrelation, hotspots } from '../../../geo/spatial/analysis.ts';
import { bivariateMoran } from '../../../geo/spatial/bivariate.ts';
import { empiricalBayes } from '../../../geo/spatial/empirical-bayes.ts';
import { corrected, floorOf } from '../../../geo/spatial/false-discovery.ts';
import { geary } from '../../../geo/spatial/geary.ts';
import { getisOrd } from '../../../geo/spatial/getis-ord.ts';
import { localMoran } from '../../../geo/spatial/local-moran.ts';
import { moran } from '../../../geo/spatial/moran.ts';
import { finish } from '../../../geo/spatial/steps.ts';
import { pairStudyOf, studyOf } from '../../../geo/spatial/study.ts';
import { spatialLag, weightSums } from '../../../geo/spatial/weights.ts';
import { drawn, gridOf } from '../../fixtures/grid.ts';
import { gridland } from '../../fixtures/gridland.ts';

/*
 * A grid of 4 x 4 by rook: 24 borders, so 48 neighbours named. 4 corners have 2 neighbours, 8 at the edge 3, 4 inside 4.
 * With 8 zeros and 8 ones the mean is 0.5, every difference from it +0.5 or -0.5, their squares add up to 16 x 0.25 = 4.
 */
const rook = gridOf(4, 4);
const board = (style: 'row' | 'binary') => studyOf(drawn('#.#. .#.# #.#. .#.#'), rook, style);
const halves = (style: 'row' | 'binary') => studyOf(drawn('..## ..## ..## ..##'), rook, style);

describe('A chessboard', () => {
  test("has Moran's I -1: each neighbour is the opposite, 48 products of -0.25, (16 / 48) x (-12 / 4)", () => {
    expect(moran(board('binary').values, board('binary').weights).statistic).toBeCloseTo(-1, 12);
    expect(moran(board('row').values, board('row').weights).statistic).toBeCloseTo(-1, 12);
  });

  test("has Geary's C 1.875: 48 squared differences of 1, (15 / (2 x 48)) x (48 / 4)", () => {
    expect(geary(board('binary').values, board('binary').weights).statistic).toBeCloseTo(1.875, 12);
  });

  test('has a local I of -1 everywhere: 0.5 x -0.5 in units of 0.25, ones among zeros and zeros among ones', () => {
    const found = localMoran(board('row').values, board('row').weights);
    expect(found.map((one) => one?.statistic)).toEqual(Array.from({ length: 16 }, () => -1));
    expect(found.map((one) => one?.quadrant).slice(0, 4)).toEqual([
      'high-low',
      'low-high',
      'high-low',
      'low-high',
    ]);
  });

  test('beside its negative has a bivariate I of +1, and beside itself that of Moran', () => {
    const { values, weights } = board('row');
    expect(
      bivariateMoran(
        values,
        values.map((value) => 1 - value),
        weights,
      ),
    ).toBeCloseTo(1, 12);
    expect(bivariateMoran(values, values, weights)).toBeCloseTo(-1, 12);
  });
});

describe('Zeros to the west, ones to the east', () => {
  test("has Moran's I 2/3 binary: 20 borders inside (40 x 0.25), 4 between (8 x -0.25), (16 / 48) x (8 / 4)", () => {
    const found = moran(halves('binary').values, halves('binary').weights);
    expect(found.statistic).toBeCloseTo(2 / 3, 12);
    expect(found.expected).toBeCloseTo(-1 / 15, 12);
  });

  test('whose variance, from S0 = 48, S1 = 96, S2 = 608 and kurtosis 1, is (279040 - 17408) / 6289920 - 1 / 225', () => {
    const { values, weights } = halves('binary');
    expect(weightSums(weights)).toEqual({ s0: 48, s1: 96, s2: 608 });
    expect(moran(values, weights).variance).toBeCloseTo(261632 / 6289920 - 1 / 225, 12);
  });

  test("has Moran's I 17/24 by row: per half 4 x 0.25 outside, at the seam 2 x 0.25 / 3 and 2 x 0.25 / 2", () => {
    expect(moran(halves('row').values, halves('row').weights).statistic).toBeCloseTo(17 / 24, 12);
  });

  test("has Geary's C 35/128 by row: over the seam 4 x 1/3 and 4 x 1/4, (15 / 32) x (7 / 3) / 4", () => {
    expect(geary(halves('row').values, halves('row').weights).statistic).toBeCloseTo(35 / 128, 12);
  });

  test('has Gi* 1.5 / root of 0.65 in the corner of ones: three of 0.5 each, 0.25 x (16 x 3 - 9) / 15', () => {
    const found = getisOrd(halves('row').values, halves('row').weights);
    expect(found[3]?.z).toBeCloseTo(1.5 / Math.sqrt(0.65), 12);
    expect(found[0]?.z).toBeCloseTo(-1.5 / Math.sqrt(0.65), 12);
    expect(getisOrd(halves('binary').values, halves('binary').weights)).toEqual(found);
  });
});

describe('One very high region among low ones', () => {
  /* 8 x 8 by rook: the peak is at row 2, column 2, the four around it have 0, all others 20 to 27. */
  const grid = gridOf(8, 8);
  const at = [...grid.keys()].map((code, i) => {
    const value = i === 18 ? 500 : [10, 17, 19, 26].includes(i) ? 0 : 20 + (i % 8);
    return { code, value };
  });

  test('is no hot spot: its Gi* is above 0 by itself, and what is next door is low beyond chance', () => {
    const found = finish(hotspots(studyOf(at, grid), { permutations: 999 })).regions[18];
    expect(found?.figure?.z).toBeGreaterThan(1.96);
    expect(found?.p).toBeLessThan(0.05);
    expect(found?.mark).toBe('not-significant');
  });

  test('and a region at the mean of the first variable is no cluster beside any second one', () => {
    const first = at.map(({ code }, i) => ({ code, value: i === 27 ? 0 : i % 2 === 0 ? 5 : -5 }));
    first[28] = { code: at[28]?.code as string, value: 0 };
    const sum = first.reduce((all, { value }) => all + value, 0);
    expect(sum).toBe(0);
    const second = at.map(({ code }, i) => ({ code, value: i % 8 < 4 ? i / 100 : 20 + i / 100 }));
    const pair = pairStudyOf(first, second, grid);
    const { regions } = finish(bivariateAutocorrelation(pair, { permutations: 999 }));
    expect(regions[27]).toMatchObject({ p: 1, mark: 'not-significant' });
  });
});

describe('Gridland, where GL311 is an island', () => {
  const queen = neighboursFrom(contiguityOf(gridland, 'nuts3'), 'queen');
  const values = [...queen.keys()].map((code, i) => ({ code, value: i as number | null }));
  const study = studyOf(values, queen);

  test('the island keeps its value and has neither lag nor local figure, by name', () => {
    expect(study.islands).toEqual(['GL311']);
    expect(study.cutOff).toEqual([]);
    const at = study.codes.indexOf('GL311');
    expect(spatialLag(study.values, study.weights)[at]).toBeNull();
    const { regions, moran: both } = finish(autocorrelation(study, { permutations: 99 }));
    expect(regions[at]).toMatchObject({ figure: null, p: null, mark: 'island', correctedMark: 'island' });
    expect([both.all.n, both.linked?.n]).toEqual([10, 9]);
    expect(both.all.statistic).toBeCloseTo(((both.linked?.statistic as number) * 10) / 9, 12);
    expect(finish(hotspots(study, { permutations: 99 })).regions[at]).toMatchObject({ mark: 'island' });
  });

  test('GL111 has the mean of GL112, GL113 and GL114 next door: (1 + 2 + 3) / 3', () => {
    expect(spatialLag(study.values, study.weights)[0]).toBeCloseTo(2, 12);
  });

  test('with the three around GL111 missing it is cut off, not an island, and they are left out with why', () => {
    const missing = values.map((one) =>
      ['GL112', 'GL113', 'GL114'].includes(one.code) ? { ...one, value: null, why: 'suppressed' } : one,
    );
    const less = studyOf(missing, queen);
    expect(less.leftOut).toEqual(['GL112', 'GL113', 'GL114'].map((code) => ({ code, why: 'suppressed' })));
    expect(less.cutOff).toEqual(['GL111']);
    expect(less.islands).toEqual(['GL311']);
    expect(finish(autocorrelation(less, { permutations: 9 })).regions[0]?.mark).toBe('cut-off');
  });
});

describe('Corrections', () => {
  test('four tests by hand: 0.01 x 4/1, 0.02 x 4/2, 0.03 x 4/3, 0.5 x 4/4, none smaller than the one before', () => {
    const found = corrected([0.5, 0.01, null, 0.03, 0.02]);
    [0.5, 0.04, null, 0.04, 0.04].forEach((wanted, i) => {
      if (wanted === null) expect(found[i]).toBeNull();
      else expect(found[i]).toBeCloseTo(wanted, 12);
    });
  });

  test('99 permutations show 0.02 at best: of 3 tests two must reach it, of 1,000 four hundred', () => {
    expect(floorOf([0.02, 0.5, 0.9, null], 99)).toEqual({
      alpha: 0.05,
      tests: 3,
      smallestP: 0.02,
      needed: 2,
      couldMark: true,
      reached: 1,
      hidden: true,
    });
    expect(floorOf([0.02, 0.02, 0.9], 99)).toMatchObject({ reached: 2, hidden: false });
    expect(
      floorOf(
        Array.from({ length: 1000 }, () => 0.5),
        99,
      ).needed,
    ).toBe(400);
    expect(floorOf([0.1, 0.1, 0.1], 19)).toMatchObject({ needed: 6, couldMark: false });
  });
});

describe('Empirical Bayes', () => {
  test('10 and 30 of 1,000: overall 0.02, spread 0.0001, 0.00002 of it chance: 0.01 / root of 0.0001', () => {
    const { z, overall, between } = empiricalBayes([10, 30], [1000, 1000]);
    expect(overall).toBeCloseTo(0.02, 12);
    expect(between).toBeCloseTo(0.00008, 12);
    expect([...z].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([-1, 1]);
  });

  test('the same rate of ten people says less than of ten thousand', () => {
    const { z } = empiricalBayes([1, 1000, 100], [10, 10_000, 10_000]);
    expect(z[0]).toBeGreaterThan(0);
    expect(z[1] as number).toBeGreaterThan(z[0] as number);
  });

  test('nobody living there, fewer than no cases, and no case at all are refused', () => {
    expect(() => empiricalBayes([1, 2], [0, 5])).toThrow('no population');
    expect(() => empiricalBayes([-1, 2], [5, 5])).toThrow('-1 cases');
    expect(() => empiricalBayes([0, 0], [5, 5])).toThrow('not one case');
  });
});
