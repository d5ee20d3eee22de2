import { describe, expect, test } from 'vitest';
import { remarksOn, similarity } from '../../../api/submissions/plausible.ts';
import { countedIn, countedOf } from '../../../api/submissions/series.ts';

const nothing = { population: null, lastRound: [], published: [], catalogue: [] };
const flow = { id: 'f', type: 'arrival-sea', unit: 'persons', period: '2016-02', number: 400 };
const counts = (...flows: object[]) => flows.flatMap((one) => countedIn({ ...one }) ?? []);
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

  test('is a flow of ten times the last one of its series, and no less', () => {
    const since = (number: number | undefined, changed: object = {}) =>
      told({ flows: [flow] }, { lastRound: counts({ ...flow, period: '2016-01', number, ...changed }) });
    expect(since(40)).toEqual(['flows.f.number ten-times']);
    expect(since(41)).toEqual([]);
    expect(since(0)).toEqual([]);
    // No number is not zero, nor anything else.
    expect(since(undefined)).toEqual([]);
    expect(since(4, { type: 'transit' })).toEqual([]);
    expect(since(4, { unit: 'households' })).toEqual([]);
    expect(since(4, { toKind: 'region', toRegion: 'ITG1' })).toEqual([]);
    // A year is not held against a month.
    expect(since(4, { period: '2015' })).toEqual([]);
    const range = { ...flow, number: undefined, numberMin: 1, numberMax: 400 };
    const before = counts({ ...range, period: '2016-01', numberMin: 20, numberMax: 40 });
    expect(told({ flows: [range] }, { lastRound: before })).toEqual(['flows.f.numberMax ten-times']);
  });

  test('is held against the latest earlier period, wherever that was counted', () => {
    const earlier = (period: string, number?: number) => ({ ...flow, id: period, period, number });
    const rise = ['flows.f.number ten-times'];
    // In a first round, among the periods of the same questionnaire; the order of its lines is no matter.
    expect(told({ flows: [flow, earlier('2016-01', 40)] }, {})).toEqual(rise);
    expect(told({ flows: [flow] }, { published: counts(earlier('2015-12', 40)) })).toEqual(rise);
    const old = counts(earlier('2015-12', 40));
    expect(told({ flows: [flow, earlier('2016-01', 390)] }, { lastRound: old })).toEqual([]);
    // The same and later periods are not earlier: what a region corrects is no rise.
    expect(
      told({ flows: [flow] }, { published: counts(earlier('2016-02', 4), earlier('2016-03', 4)) }),
    ).toEqual([]);
    // A period without a number is passed over, and for one period what is said now counts.
    expect(told({ flows: [flow, earlier('2016-01')] }, { lastRound: old })).toEqual(rise);
    const slip = counts(earlier('2016-01', 4));
    expect(told({ flows: [flow, earlier('2016-01', 390)] }, { published: slip })).toEqual([]);
  });

  test('knows a flow again by the codes of today, and a published one by its ends', () => {
    const ends = { fromKind: 'external', fromName: 'Aegean ', toKind: 'region' };
    const now = { ...flow, ...ends, toRegion: 'FRH0' };
    const old = { ...flow, ...ends, fromName: 'aegean', toRegion: 'FR52', period: '2016-01', number: 4 };
    expect(told({ flows: [now] }, { lastRound: counts(old) })).toEqual(['flows.f.number ten-times']);
    const published = countedOf({
      ...{ type: flow.type, unit: flow.unit, period: '2016-01', number: null, numberMax: 40 },
      from: { kind: 'external', code: null, name: 'Aegean' },
      to: { kind: 'region', code: 'FRH0', name: 'Bretagne' },
    });
    expect(told({ flows: [now] }, { published: [published] })).toEqual(['flows.f.number ten-times']);
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
