import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from '../../../api/instruments/assessed-coverage.ts';
import {
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../../drizzle/vocabulary.ts';
import { indicatorOf, instrumentWith } from '../../support/assessed.ts';

test('Three indicators asked and one retired are counted by area and on each axis, absent values as 0', () => {
  const { areas, whole } = coverageOf(
    instrumentWith(
      indicatorOf('he-01', { irregular: true }),
      indicatorOf('he-02', { element: 'actors', phase: 'evaluation' }),
      indicatorOf('ho-01', { area: 'housing', group: 'beneficiaries-of-protection', weight: 7 }),
      indicatorOf('ho-02', { area: 'housing', retired: true, irregular: true }),
    ),
  );
  expect(areas.health).toEqual({
    indicators: 2,
    element: { actions: 1, actors: 1, resources: 0 },
    phase: { formulation: 0, output: 1, implementation: 0, evaluation: 1 },
    group: { 'third-country-nationals': 2, 'beneficiaries-of-protection': 0 },
    irregular: 1,
  });
  expect(areas.housing.indicators).toBe(1);
  expect(areas.reception.indicators).toBe(0);
  expect(whole).toEqual({
    indicators: 3,
    element: { actions: 2, actors: 1, resources: 0 },
    phase: { formulation: 0, output: 2, implementation: 0, evaluation: 1 },
    group: { 'third-country-nationals': 2, 'beneficiaries-of-protection': 1 },
    irregular: 1,
  });
});

test('Whatever is asked, each axis adds up to all indicators, and the areas to the whole', () => {
  const place = fc.record({
    area: fc.constantFrom(...assessedAreas),
    element: fc.constantFrom(...governanceElements),
    phase: fc.constantFrom(...processPhases),
    group: fc.constantFrom(...indicatorGroups),
    retired: fc.boolean(),
  });
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const { areas, whole } = coverageOf(instrumentWith(...places.map((one) => indicatorOf('he-01', one))));
      const asked = places.filter(({ retired }) => !retired).length;
      for (const counts of [...Object.values(areas), whole])
        for (const axis of [counts.element, counts.phase, counts.group])
          expect(sum(axis)).toBe(counts.indicators);
      expect(whole.indicators).toBe(asked);
      expect(Object.values(areas).reduce((all, { indicators }) => all + indicators, 0)).toBe(asked);
    }),
  );
});
