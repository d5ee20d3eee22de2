import { describe, expect, test } from 'vitest';
import { contiguity } from '../../../geo/contiguity-table.ts';
import { autocorrelation, bivariateAutocorrelation, hotspots } from '../../../geo/spatial/analysis.ts';
import { SpatialError } from '../../../geo/spatial/errors.ts';
import { localMoran } from '../../../geo/spatial/local-moran.ts';
import { moran } from '../../../geo/spatial/moran.ts';
import { chancesOf, permuted, smallestP } from '../../../geo/spatial/permutation.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { refusalsOf } from '../../../geo/spatial/refusals.ts';
import { finish, inTurns } from '../../../geo/spatial/steps.ts';
import { pairStudyOf, studyOf } from '../../../geo/spatial/study.ts';
import { drawn, gridOf } from '../../fixtures/grid.ts';

const whole = contiguity(3, 'queen');
const slope = [...whole.keys()].map((code, i) => ({ code, value: (i % 97) + i / 100 }));
const turn = () => Promise.resolve();

describe('Long work', () => {
  test('tells how far it is, more and more, and gives the same answer as at once', async () => {
    const study = studyOf(slope, whole);
    const heard: number[] = [];
    const onProgress = (done: number) => heard.push(done);
    const found = await inTurns(autocorrelation(study, { permutations: 999 }), { turn, onProgress });
    expect(heard.length).toBeGreaterThan(5);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.every((done) => done > 0 && done <= 1)).toBe(true);
    expect(found).toEqual(finish(autocorrelation(study, { permutations: 999, seed: 1 })));
    expect(found.floor).toMatchObject({ tests: 1472, smallestP: 0.002, needed: 59, couldMark: true });
  });

  test('ends when it is asked to, without an answer', async () => {
    const asked = new AbortController();
    let turns = 0;
    const stopping = async () => {
      turns += 1;
      if (turns === 3) asked.abort(new Error('enough'));
    };
    const work = inTurns(hotspots(studyOf(slope, whole), { permutations: 99_999 }), {
      turn: stopping,
      signal: asked.signal,
    });
    await expect(work).rejects.toThrow('enough');
    expect(turns).toBe(3);
  });

  test('comes out otherwise from another seed, but not much', () => {
    const study = studyOf(slope, whole);
    const of = (seed: number) =>
      finish(hotspots(study, { permutations: 999, seed })).regions.map(({ p }) => p ?? 0);
    const [one, two] = [of(1), of(2)];
    expect(one).not.toEqual(two);
    expect(one.filter((p, i) => Math.abs(p - (two[i] as number)) > 0.15)).toEqual([]);
  });

  test('of two variables gives both their parts', () => {
    const study = pairStudyOf(
      slope,
      slope.map((one) => ({ ...one, value: -one.value })),
      whole,
    );
    const found = finish(bivariateAutocorrelation(study, { permutations: 99 }));
    expect(found.moran).toBeCloseTo(-moran(study.values, study.weights).statistic, 10);
    expect(found.regions).toHaveLength(1514);
  });
});

describe('Chances by permutation', () => {
  test('are ranks: none of 999 so high is 0.001, either way 0.002, and so the smallest there is', () => {
    const none = { permutations: 999, atLeast: 0, atMost: 999 };
    expect(chancesOf(none)).toEqual({ permutations: 999, pGreater: 0.001, pLess: 1, p: 0.002 });
    expect([smallestP(999, 1), smallestP(9999, 2)]).toEqual([0.001, 0.0002]);
  });

  test('equal outcomes count to both sides: of a sum that no order changes everything is expected', () => {
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    const found = finish(permuted(Float64Array.of(0.1, 0.2, 0.3, 0.7), sum, 99, randomOf(1)));
    expect(found).toEqual({ permutations: 99, pGreater: 1, pLess: 1, p: 1 });
    expect(() => finish(permuted(Float64Array.of(1), sum, 0, randomOf(1)))).toThrow('1 or more, not 0');
  });

  test('a region exactly at the mean stands out nowhere', () => {
    const middle = studyOf(drawn('888 858 332 322'), gridOf(4, 3));
    const found = finish(autocorrelation(middle, { permutations: 99 })).regions[4];
    expect(found).toMatchObject({ value: 5, p: 1, mark: 'not-significant' });
  });
});

describe('What cannot be computed', () => {
  const faultOf = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof SpatialError) return { code: error.code, ...error.params };
    }
    return undefined;
  };

  test('three regions are too few, four are enough', () => {
    const three = studyOf(drawn('123'), gridOf(1, 3));
    expect(faultOf(() => moran(three.values, three.weights))).toEqual({
      code: 'too-few-regions',
      n: 3,
      least: 4,
    });
    expect(faultOf(() => localMoran(three.values, three.weights))).toMatchObject({ code: 'too-few-regions' });
    const four = studyOf(drawn('1234'), gridOf(1, 4));
    expect(finish(autocorrelation(four, { permutations: 99 })).moran.all.statistic).toBeCloseTo(0.4, 12);
  });

  test('equal values have no pattern, however they were added up', () => {
    const same = studyOf(drawn('55 55'), gridOf(2, 2));
    expect(faultOf(() => moran(same.values, same.weights))).toEqual({ code: 'no-variation' });
    expect(faultOf(() => moran([0.3, 0.1 + 0.2, 0.3, 0.3], same.weights))).toEqual({ code: 'no-variation' });
  });

  test('nor have regions of which none has a neighbour', () => {
    const alone = studyOf(drawn('1?2 ?3? 4?5'), gridOf(3, 3));
    expect(faultOf(() => finish(autocorrelation(alone)))).toEqual({ code: 'no-neighbours' });
  });

  test("where everybody is everybody's neighbour chance changes nothing, and nothing is marked", () => {
    const square = studyOf(drawn('12 34'), gridOf(2, 2, 'queen'));
    const found = finish(autocorrelation(square, { permutations: 99 }));
    expect(found.moran.all).toMatchObject({ z: 0, p: 1 });
    expect(found.regions.map(({ p, mark }) => [p, mark])).toEqual(
      Array.from({ length: 4 }, () => [1, 'not-significant']),
    );
    expect(finish(hotspots(square, { permutations: 99 })).regions[0]?.figure).toEqual({
      z: 0,
      p: 1,
      near: 0,
    });
  });
});

describe('What is refused', () => {
  const study = studyOf(slope, whole);
  const asked = { study, level: 3, observedAt: null, rawCounts: false } as const;

  test('nothing speaks against 1,514 regions of which 42 are islands', () => {
    expect(refusalsOf(asked)).toEqual([]);
    expect(refusalsOf({ ...asked, observedAt: 3 })).toEqual([]);
  });

  test('national scores on regions, and counts that were not made rates', () => {
    expect(refusalsOf({ ...asked, observedAt: 0, rawCounts: true })).toEqual([
      { code: 'replicated-values', params: { observed: 0, level: 3 } },
      { code: 'raw-counts', params: {} },
    ]);
  });

  test('29 regions, but not 30', () => {
    const row = (n: number) => studyOf(slope.slice(0, n), whole);
    expect(refusalsOf({ ...asked, study: row(29) })).toEqual([
      { code: 'too-few-regions', params: { n: 29, least: 30 } },
    ]);
    expect(refusalsOf({ ...asked, study: row(30) })).toEqual([]);
  });

  test('more than a third without neighbours, islands and cut off alike, and values that do not vary', () => {
    const islands = slope.filter(({ code }) => whole.get(code)?.length === 0);
    const half = studyOf([...islands, ...slope.slice(0, 40)], whole);
    expect(refusalsOf({ ...asked, study: half })).toEqual([
      { code: 'too-many-without-neighbour', params: { without: 42, n: 82 } },
    ]);
    const flat = studyOf(
      slope.map((one) => ({ ...one, value: 7 })),
      whole,
    );
    expect(refusalsOf({ ...asked, study: flat })).toEqual([{ code: 'no-variation', params: { n: 1514 } }]);
  });
});
