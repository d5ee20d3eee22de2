import { describe, expect, test } from 'vitest';
import { contiguity } from '../../../geo/contiguity-table.ts';
import { kilometresBetween, type Position } from '../../../geo/great-circle.ts';
import { nuts } from '../../../geo/nuts-table.ts';
import { nearest, sameGroup, withinKilometres } from '../../../geo/spatial/neighbourhoods.ts';
import { pairStudyOf, studyOf } from '../../../geo/spatial/study.ts';
import { degree, spatialLag, weightsOf } from '../../../geo/spatial/weights.ts';
import { drawn, gridOf } from '../../fixtures/grid.ts';

const centres = new Map<string, Position>(nuts.all(2).map(({ code, centre }) => [code, centre]));

describe('Neighbours by distance', () => {
  test('Paris to Washington is 6,181.6 km, and from Kassel to Kassel 0', () => {
    expect(kilometresBetween([2.3372, 48.8364], [-77.0656, 38.9214])).toBeCloseTo(6181.63, 1);
    expect(kilometresBetween([9.49, 51.31], [9.49, 51.31])).toBe(0);
  });

  test('the five nearest of each region of level 2 are those of a plain sort', () => {
    const found = nearest(centres, 5);
    for (const [code, here] of centres) {
      const others = [...centres].filter(([other]) => other !== code);
      const sorted = others.sort(([, a], [, b]) => kilometresBetween(here, a) - kilometresBetween(here, b));
      const five = sorted.slice(0, 5).map(([other]) => other);
      expect(found.get(code)).toEqual(five.sort());
    }
  });

  test('within 200 km are those that are, both ways, and La Réunion is an island', () => {
    const found = withinKilometres(centres, 200);
    for (const [code, here] of centres) {
      const near = [...centres].filter(
        ([other, there]) => other !== code && kilometresBetween(here, there) <= 200,
      );
      expect(found.get(code)).toEqual(near.map(([other]) => other).sort());
    }
    expect(found.get('FRY4')).toEqual([]);
    const ring = withinKilometres(centres, 200, 100);
    expect(ring.get('BE10')).toEqual(
      found.get('BE10')?.filter((code) => {
        const km = kilometresBetween(centres.get('BE10') as Position, centres.get(code) as Position);
        return km >= 100;
      }),
    );
  });

  test('none, half a region or more than there are cannot be nearest', () => {
    expect(() => nearest(centres, 0)).toThrow('k must be 1 to 333, not 0');
    expect(() => nearest(centres, 2.5)).toThrow('not 2.5');
    expect(() => nearest(centres, 334)).toThrow('not 334');
    expect(() => withinKilometres(centres, 10, 20)).toThrow('not 20 to 10');
  });
});

test("in a group everybody is the others' neighbour; alone or in none one is an island", () => {
  const found = sameGroup(
    new Map([
      ['SE224', ['baltic']],
      ['FI20', ['baltic', 'islands']],
      ['EL41', ['islands']],
      ['PT20', ['atlantic']],
      ['AT13', []],
    ]),
  );
  expect(Object.fromEntries(found)).toEqual({
    SE224: ['FI20'],
    FI20: ['EL41', 'SE224'],
    EL41: ['FI20'],
    PT20: [],
    AT13: [],
  });
});

describe('Weights', () => {
  test('of level 3 have 1,514 rows, 7,618 neighbours and 42 rows that stay empty', () => {
    const weights = weightsOf(contiguity(3, 'queen'), 'row');
    expect([weights.codes.length, weights.to.length]).toEqual([1514, 7618]);
    expect(weights.codes.filter((_, i) => degree(weights, i) === 0)).toHaveLength(42);
  });

  test('add up to 1 by row and to the number of neighbours when binary', () => {
    const line = new Map([
      ['A', ['B']],
      ['B', ['A', 'C']],
      ['C', ['B']],
    ]);
    expect(spatialLag([2, 9, 4], weightsOf(line, 'row'))).toEqual([9, 3, 9]);
    expect(spatialLag([2, 9, 4], weightsOf(line, 'binary'))).toEqual([9, 6, 9]);
  });

  test('a missing region leaves its neighbours with the others, standardised anew', () => {
    const study = studyOf(drawn('1?3 456'), gridOf(2, 3));
    expect(study.codes).toEqual(['r1c1', 'r1c3', 'r2c1', 'r2c2', 'r2c3']);
    expect(spatialLag(study.values, study.weights)).toEqual([4, 6, (1 + 5) / 2, (4 + 6) / 2, (3 + 5) / 2]);
    expect(study.leftOut).toEqual([{ code: 'r1c2', why: 'no-figure' }]);
  });

  test('two variables are studied where both are known, and who lacks one is named', () => {
    const study = pairStudyOf(drawn('1?3 456'), drawn('654 ?21').slice(0, 5), gridOf(2, 3));
    expect(study.codes).toEqual(['r1c1', 'r1c3', 'r2c2']);
    expect([...study.others]).toEqual([6, 4, 2]);
    expect(study.leftOut.map(({ code }) => code)).toEqual(['r1c2', 'r2c1', 'r2c3']);
    expect(study.cutOff).toEqual(['r1c1', 'r1c3', 'r2c2']);
  });

  test('a region nobody knows, one that is there twice and a value that is no number are refused by name', () => {
    const one = { code: 'r1c1', value: 1 };
    expect(() => studyOf([{ code: 'ES511', value: 1 }], gridOf(2, 2))).toThrow('the neighbours of ES511');
    expect(() => studyOf([one, one], gridOf(2, 2))).toThrow('r1c1 is there twice');
    expect(() => studyOf([{ ...one, value: Number.NaN }], gridOf(2, 2))).toThrow(
      'The value of r1c1 is no number',
    );
  });
});
