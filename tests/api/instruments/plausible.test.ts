import { describe, expect, test } from 'vitest';
import { remarksOn, similarity } from '../../../api/submissions/plausible.ts';

const nothing = { population: null, lastFlows: [], catalogue: [] };
const flow = { id: 'f', type: 'arrival-sea', unit: 'persons', period: '2016-02', number: 400 };
const told = (answers: object, beside: object) =>
  remarksOn({ ...answers }, { ...nothing, ...beside }).map(({ field, code }) => `${field} ${code}`);

describe('What is remarked on in a questionnaire', () => {
  test('is more people or places than people live in the region, wherever they stand', () => {
    const answers = {
      receptionPlaces: 31_000,
      needs: [{ id: 'n', peopleAffected: 30_001, placesNeeded: 30_000 }],
      practices: [{ id: 'p', peopleReached: 99_999 }],
    };
    expect(told(answers, { population: 30_000 })).toEqual([
      'receptionPlaces above-population',
      'needs.n.peopleAffected above-population',
      'practices.p.peopleReached above-population',
    ]);
    expect(told(answers, { population: null })).toEqual([]);
  });

  test('is a flow of ten times the last one of its kind, and no less', () => {
    const last = { ...flow, id: 'old', period: '2016-01' };
    expect(told({ flows: [flow] }, { lastFlows: [{ ...last, number: 40 }] })).toEqual([
      'flows.f.number ten-times',
    ]);
    expect(told({ flows: [flow] }, { lastFlows: [{ ...last, number: 41 }] })).toEqual([]);
    expect(told({ flows: [flow] }, { lastFlows: [{ ...last, number: 0 }] })).toEqual([]);
    expect(told({ flows: [flow] }, { lastFlows: [{ ...last, number: 4, type: 'transit' }] })).toEqual([]);
    // A year is not held against a month.
    expect(told({ flows: [flow] }, { lastFlows: [{ ...last, number: 4, period: '2015' }] })).toEqual([]);
    const range = { ...flow, number: undefined, numberMin: 1, numberMax: 400 };
    expect(told({ flows: [range] }, { lastFlows: [{ ...last, number: 40 }] })).toEqual([
      'flows.f.numberMax ten-times',
    ]);
  });

  test('is a last day before the first', () => {
    const days = { validFrom: '2016-02-01', validTo: '2016-01-01' };
    expect(told({ needs: [{ id: 'n', ...days }], practices: [{ id: 'p', ...days }] }, {})).toEqual([
      'needs.n.validTo dates-reversed',
      'practices.p.validTo dates-reversed',
    ]);
  });

  test('is a practice that the catalogue has by a similar title', () => {
    const catalogue = [{ id: 'gp7', title: 'Flats with host families in Palermo' }];
    const practices = (title: string) => ({ practices: [{ id: 'p', title }] });
    expect(told(practices('Flats with host families, Palermo'), { catalogue })).toEqual([
      'practices.p.title similar-practice',
    ]);
    expect(told(practices('Language cafés'), { catalogue })).toEqual([]);
    expect(similarity('Cafés de langue', 'Cafes de langue')).toBe(1);
    expect(similarity('', '')).toBe(0);
  });

  test('is nothing in answers without numbers, and odd values are let be', () => {
    expect(
      told({ needs: 'many', flows: [null, { id: 'f' }], receptionPlaces: 'x' }, { population: 1 }),
    ).toEqual([]);
  });
});
