import { describe, expect, test } from 'vitest';
import type { MatchOrder, MatchPractice } from '../../../api/contract/matching.ts';
import { fitOf, isOpen } from '../../../api/matching/fits.ts';
import { matchesFor, type Surroundings } from '../../../api/matching/matches.ts';
import { ranksAmong } from '../../../api/matching/ranks.ts';
import { need, practice } from './world.ts';

const wanted = need('n', 'AA11');

describe('A practice fits a need', () => {
  test('of one of its sectors and of its strand, and says whom both are for', () => {
    expect(fitOf(wanted, practice('p', 'BB11', { sectors: ['health', 'language'] }))).toEqual({
      strand: 'same',
      targetGroups: ['workers'],
    });
    expect(fitOf(wanted, practice('p', 'BB11', { sectors: ['health'] }))).toBe(null);
    expect(fitOf(wanted, practice('p', 'BB11', { strand: 'return' }))).toBe(null);
  });

  test('of every strand where one of the two is cross-cutting', () => {
    expect(fitOf(wanted, practice('p', 'BB11', { strand: 'cross-cutting' }))?.strand).toBe('cross-cutting');
    const crossing = need('n', 'AA11', { strand: 'cross-cutting' });
    expect(fitOf(crossing, practice('p', 'BB11'))?.strand).toBe('cross-cutting');
    expect(fitOf(crossing, practice('p', 'BB11', { strand: 'cross-cutting' }))?.strand).toBe('same');
  });

  test('for whomever it is: everyone takes in whom the other names, nobody in common is an empty list, unsaid is null', () => {
    const groups = (of: MatchPractice['targetGroups'], one = wanted) =>
      fitOf(one, practice('p', 'BB11', { targetGroups: of }))?.targetGroups;
    expect(groups(['all'])).toEqual(['workers', 'students']);
    expect(groups(['elderly'])).toEqual([]);
    expect(groups([])).toBe(null);
    expect(groups(['elderly'], need('n', 'AA11', { targetGroups: ['all'] }))).toEqual(['elderly']);
  });

  test('and a need is open until it is met', () => {
    expect((['open', 'partly-met', 'met'] as const).map((status) => isOpen({ status }))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test('Ranks of some regions keep the order of all, and shared places', () => {
  const ranked = [1, 2, 2, 4, 5, 5, 5].map((place, at) => ({ code: `BB1${at}`, place }));
  const ranks = ranksAmong(ranked, new Set(['BB11', 'BB12', 'BB13', 'BB15', 'BB16', 'unknown']));
  expect([...ranks]).toEqual([
    ['BB11', 1],
    ['BB12', 1],
    ['BB13', 3],
    ['BB15', 4],
    ['BB16', 4],
  ]);
});

/** AA12 is 50 km away and third most alike, BB11 300 km and first, BB12 100 km and nobody knows how alike. */
const around: Surroundings = {
  similarity: new Map([
    ['BB11', 1],
    ['AA2', 2],
    ['AA12', 3],
  ]),
  kilometresTo: (region) => ({ AA12: 50.4, BB11: 300, BB12: 100 })[region] ?? 900,
};

describe('Practices that may help with a need', () => {
  const practices = [
    practice('unknown', 'BB12'),
    practice('near', 'AA12', { outcome: 'failed' }),
    practice('far-elderly', 'BB11', { targetGroups: ['elderly'] }),
    practice('far', 'BB11'),
    practice('own', 'AA11'),
    practice('part', 'AA111'),
    practice('country', 'AA'),
    practice('both', 'BB12', { regions: ['BB12', 'AA12'] }),
    practice('other', 'BB11', { sectors: ['health'] }),
  ];
  const ids = (order: MatchOrder) =>
    matchesFor(wanted, practices, around, order).practices.map((one) => one.practice.id);

  test('stand by likeness, then distance; what is not known comes last; what failed keeps its place', () => {
    expect(ids('similar')).toEqual(['far', 'far-elderly', 'both', 'near', 'unknown']);
  });

  test('or by distance, then likeness', () => {
    expect(ids('near')).toEqual(['both', 'near', 'unknown', 'far', 'far-elderly']);
  });

  test('say why', () => {
    const found = matchesFor(wanted, practices, around, 'similar').practices;
    expect(found.find((one) => one.practice.id === 'both')).toMatchObject({
      region: 'AA12',
      similarity: 3,
      kilometres: 50,
      strand: 'same',
      targetGroups: ['workers'],
    });
    expect(found.find((one) => one.practice.id === 'near')?.practice.outcome).toBe('failed');
    expect(found.at(-1)).toMatchObject({ similarity: null, kilometres: 100 });
  });

  test('list apart what the region, a part of it or its country does already', () => {
    const { own } = matchesFor(wanted, practices, around, 'similar');
    expect(own.map((one) => one.id)).toEqual(['country', 'own', 'part']);
  });

  test('are in the order that comparing every two of them gives, however they came', () => {
    let seed = 7;
    const chance = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    const regions = Array.from({ length: 12 }, (_, at) => `BB${at + 10}`);
    const similarity = new Map(
      regions.filter((_, at) => at % 3 !== 0).map((code, at) => [code, Math.floor(at / 2) + 1]),
    );
    const kilometresTo = (code: string) => 100 * (Number(code.slice(2)) % 4);
    const many = Array.from({ length: 150 }, (_, at) =>
      practice(`p${at}`, regions[chance(12)] as string, {
        targetGroups: [['workers'], [], ['all'], ['elderly']][chance(4)] as MatchPractice['targetGroups'],
      }),
    );
    const shuffled = [...many].sort((a, b) => (a.id < b.id ? 1 : -1));
    for (const order of ['similar', 'near'] as const) {
      const { practices: found } = matchesFor(wanted, shuffled, { similarity, kilometresTo }, order);
      const again = matchesFor(wanted, many, { similarity, kilometresTo }, order).practices;
      expect(found).toEqual(again);
      expect(found).toHaveLength(150);
      // The words of the rule, one after the other, as a text to compare.
      const key = (one: (typeof found)[number]) => {
        const rank = String(one.similarity ?? 999).padStart(3, '0');
        const km = String(one.kilometres).padStart(5, '0');
        const groups = String(9 - (one.targetGroups?.length ?? 0));
        const first = order === 'similar' ? [rank, km] : [km, rank];
        return [...first, one.region, groups, one.practice.id].join(' ');
      };
      const keys = found.map(key);
      for (const [at, one] of keys.entries())
        for (const other of keys.slice(at + 1)) expect(one < other, `${one} | ${other}`).toBe(true);
    }
  });
});
