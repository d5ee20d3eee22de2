import { describe, expect, test } from 'vitest';
import { contiguity } from '../../../geo/contiguity-table.ts';
import {
  bivariateMoran,
  bivariateMoranChance,
  localBivariateMoran,
  localBivariateMoranChances,
} from '../../../geo/spatial/bivariate.ts';
import { empiricalBayes } from '../../../geo/spatial/empirical-bayes.ts';
import { corrected } from '../../../geo/spatial/false-discovery.ts';
import { geary } from '../../../geo/spatial/geary.ts';
import { getisOrd } from '../../../geo/spatial/getis-ord.ts';
import { localMoran, localMoranChances } from '../../../geo/spatial/local-moran.ts';
import type { Counting } from '../../../geo/spatial/moments.ts';
import { crossProduct, moran } from '../../../geo/spatial/moran.ts';
import { permuted } from '../../../geo/spatial/permutation.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { finish } from '../../../geo/spatial/steps.ts';
import { pairStudyOf, type Study } from '../../../geo/spatial/study.ts';
import { spatialLag, weightsOf } from '../../../geo/spatial/weights.ts';
import { areas, demonstration, expectSame, recorded, studyOfRow } from './recorded.ts';

const singles = new Map(recorded('single.csv').map(({ what, value }) => [what, value]));
const queen = weightsOf(contiguity(3, 'queen'), 'row');
const column = (name: string) => demonstration.map((row) => Number(row[name]));

describe('What R says of 1,514 regions, we say to nine digits', () => {
  test.each(recorded('globals.csv'))('of $variable by $neighbours, $style, $counting', (row) => {
    const { values, weights } = studyOfRow(row);
    expect(weights.to.length).toBe(Number(row.links));
    for (const [name, of] of [['moran', moran] as const, ['geary', geary] as const]) {
      const found = of(values, weights, row.counting as Counting);
      expect(found.n).toBe(Number(row.n));
      expectSame(found.statistic, row[name], name);
      expectSame(found.expected, row[`${name}Expected`], 'expectation');
      expectSame(found.variance, row[`${name}Variance`], 'variance');
      expectSame(found.z, row[`${name}Z`], 'z');
      expectSame(found.pGreater, row[`${name}P`], 'p');
    }
  });

  test('local Moran, its expectation and variance, quadrant, Gi*, lag and corrected p', () => {
    const studies = new Map<string, { study: Study; found: ReturnType<typeof localOf> }>();
    for (const row of recorded('locals.csv')) {
      const key = `${row.variable} ${row.neighbours} ${row.style}`;
      const { study, found } = studies.get(key) ?? localOfRow(row);
      studies.set(key, { study, found });
      const i = study.codes.indexOf(row.code as string);
      const figure = found.figures[i];
      expectSame(figure?.statistic, row.moran, `${key} ${row.code}`);
      expectSame(figure?.expected, row.expected, 'expectation');
      expectSame(figure?.variance, row.variance, 'variance');
      expectSame(figure?.z, row.z, 'z');
      expectSame(figure?.p, row.p, 'p');
      expect(figure?.quadrant).toBe(row.quadrant);
      expectSame(found.spots[i]?.z, row.gi, 'Gi*');
      expectSame(found.lags[i], row.lag, 'lag');
      expectSame(found.corrected[i], row.corrected, 'corrected');
    }
  });

  test('the Empirical Bayes index, and bivariate Moran where nobody is an island', () => {
    const { z } = empiricalBayes(column('cases'), column('population'));
    expectSame(moran(z, queen, 'all').statistic, singles.get('eb-moran'), 'EBI');
    const study = areaAndPopulation();
    expectSame(bivariateMoran(study.values, study.others, study.weights), singles.get('bivariate'), 'I');
    const local = localBivariateMoran(study.values, study.others, study.weights);
    recorded('chances.csv').forEach(({ code, bivariate }, i) => {
      expect(study.codes[i]).toBe(code);
      expectSame(local[i]?.statistic, bivariate, `${code}`);
    });
  });
});

describe('The recorded table of local Moran', () => {
  const { values, weights } = studyOfRow({ variable: 'area', neighbours: 'queen', style: 'row' });
  const found = localMoran(values, weights);

  test('has our Ii, and our null for its islands', () => {
    areas.forEach(({ nuts_id, Ii, psim }, i) => {
      if (psim === 'NA') expect(found[i], nuts_id).toBeNull();
      else expectSame(found[i]?.statistic, Ii, `${nuts_id}`);
    });
  });

  test('has other quadrants only where it compares the lag with the mean of all lags', () => {
    const lags = spatialLag(values, weights).map((lag) => lag ?? 0);
    const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    const high = (is: boolean) => (is ? 'High' : 'Low');
    areas.forEach(({ nuts_id, quadr, psim }, i) => {
      const by = (limit: number) =>
        `${high((values[i] as number) > middle)}-${high((lags[i] as number) > limit)}`;
      expect(by(mean), nuts_id).toBe(quadr);
      if (psim !== 'NA') expect(found[i]?.quadrant).toBe(by(middle).toLowerCase());
    });
  });
});

describe('What chance decides agrees within what chance leaves', () => {
  const permutations = 9999;
  const { values, weights } = studyOfRow({ variable: 'area', neighbours: 'queen', style: 'row' });
  const ours = finish(localMoranChances(values, weights, permutations, randomOf(1)));

  test('local Moran against 9,999 permutations of R, and 99 of 100 regions marked alike at 0.05', () => {
    const theirs = new Map(recorded('chances.csv').map(({ code, moran: p }) => [code, Number(p)]));
    const both = weights.codes.flatMap((code, i) => {
      const p = ours[i];
      return p === null || p === undefined ? [] : [{ p, other: theirs.get(code) as number }];
    });
    expect(both).toHaveLength(1472);
    expect(both.map(({ p, other }) => apart(p, permutations, other, 9999)).filter((z) => z > 4)).toEqual([]);
    expect(both.filter(({ p, other }) => p <= 0.05 !== other <= 0.05).length).toBeLessThan(15);
  });

  test('local Moran against the 999 of the recorded table', () => {
    const odd = areas.filter(
      ({ psim }, i) => psim !== 'NA' && apart(ours[i] as number, permutations, Number(psim), 999) > 4,
    );
    expect(odd).toEqual([]);
  });

  test('bivariate Moran of every region, and the three global chances', () => {
    const study = areaAndPopulation();
    const local = finish(
      localBivariateMoranChances(study.values, study.others, study.weights, permutations, randomOf(2)),
    );
    const odd = recorded('chances.csv').filter(
      ({ bivariateChance }, i) => apart(local[i] as number, permutations, Number(bivariateChance), 9999) > 4,
    );
    expect(odd).toEqual([]);
    const global = finish(bivariateMoranChance(study.values, study.others, study.weights, 999, randomOf(3)));
    expect(apart(global.pGreater, 999, Number(singles.get('bivariate-chance-greater')), 9999)).toBeLessThan(
      4,
    );
    for (const [name, list] of [
      ['population-chance-greater', Float64Array.from(column('population'))],
      ['eb-moran-chance', empiricalBayes(column('cases'), column('population')).z],
    ] as const) {
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      const z = list.map((value) => value - mean);
      const found = finish(permuted(z, (dealt) => crossProduct(dealt, dealt, queen), 999, randomOf(4)));
      expect(apart(found.pGreater, 999, Number(singles.get(name)), 9999), name).toBeLessThan(4);
    }
  });
});

/** How many standard deviations two chances, each of so many permutations, are apart; a side of 0 or 1 rank counts as 3. */
function apart(p: number, permutations: number, other: number, others: number): number {
  const side = Math.max((p + other) / 4, 3 / Math.min(permutations, others));
  return Math.abs(p - other) / 2 / Math.sqrt(side * (1 - side) * (1 / permutations + 1 / others));
}

function areaAndPopulation() {
  const islands = new Set(areas.filter(({ psim }) => psim === 'NA').map(({ nuts_id }) => nuts_id));
  const mainland = areas.filter(({ nuts_id }) => !islands.has(nuts_id));
  const first = mainland.map(({ nuts_id, y }) => ({ code: nuts_id as string, value: Number(y) }));
  const second = demonstration.map(({ code, population }) => ({
    code: code as string,
    value: Number(population),
  }));
  return pairStudyOf(first, second, contiguity(3, 'queen'));
}

function localOf({ values, weights }: Study) {
  const figures = localMoran(values, weights);
  return {
    figures,
    spots: getisOrd(values, weights),
    lags: spatialLag(values, weights),
    corrected: corrected(figures.map((figure) => figure?.p ?? null)),
  };
}

function localOfRow(row: Record<string, string>) {
  const study = studyOfRow(row);
  return { study, found: localOf(study) };
}
