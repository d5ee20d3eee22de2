import { describe, expect, test } from 'vitest';
import { complementary, touchingAbroad } from '../../../api/matching/cross-border.ts';
import { needsAndPractices } from '../../../api/matching/matrix.ts';
import { contiguity } from '../../../geo/contiguity-table.ts';
import { need, offer, practice } from './world.ts';

describe('Needs against practices', () => {
  const needs = [
    need('now', 'AA11'),
    need('later', 'AA111', { horizon: 'long', sector: 'health' }),
    need('met', 'AA11', { status: 'met', sector: 'wash' }),
    need('away', 'BB11'),
  ];
  const practices = [
    practice('here', 'AA12', { sectors: ['wash', 'education'] }),
    practice('both', 'BB12', { regions: ['BB12', 'AA11'], sectors: ['education'] }),
    practice('away', 'BB11'),
    practice('national', 'AA', { sectors: ['health'] }),
  ];
  const of = (regions: string[] | null) => needsAndPractices(regions, needs, practices);
  const row = (regions: string[] | null, sector: string) =>
    of(regions).sectors.find((one) => one.sector === sector);

  test('count the records of the regions and their parts, each once, in every sector of theirs', () => {
    expect(of(['AA11', 'AA12', 'AA111']).totals).toEqual({ needs: 2, here: 2, elsewhere: 2 });
    expect(row(['AA11', 'AA12'], 'education')).toEqual({
      sector: 'education',
      needs: { urgent: 0, medium: 0, long: 0 },
      practices: { here: 2, elsewhere: 0 },
      needsWithoutPractice: false,
      practicesWithoutNeed: true,
    });
    expect(of(['AA']).totals).toEqual({ needs: 2, here: 3, elsewhere: 1 });
    expect(of(null).totals).toEqual({ needs: 3, here: 4, elsewhere: 0 });
  });

  test('mark needs without a practice here, and say how many there are elsewhere', () => {
    expect(row(['AA11', 'AA12'], 'health')).toMatchObject({
      needs: { urgent: 0, medium: 0, long: 1 },
      practices: { here: 0, elsewhere: 1 },
      needsWithoutPractice: true,
    });
    expect(row(['AA'], 'health')?.needsWithoutPractice).toBe(false);
  });

  test('mark practices without a need; a need that is met is none', () => {
    expect(row(['AA11', 'AA12'], 'wash')?.practicesWithoutNeed).toBe(true);
    expect(row(['AA11', 'AA12'], 'language')).toMatchObject({ practicesWithoutNeed: false });
  });

  test('name the regions of which no open need is published', () => {
    expect(of(['AA11', 'AA12', 'BB']).withoutNeeds).toEqual(['AA12']);
    expect(of(null).withoutNeeds).toEqual([]);
  });

  test('have every sector, also without any record', () => {
    expect(of(['AA11']).sectors).toHaveLength(14);
    expect(row(['AA11'], 'food-nfi')).toMatchObject({
      needsWithoutPractice: false,
      practicesWithoutNeed: false,
    });
  });
});

/** AA112 and BB111 share a border; AA121 and BB121 a corner; nobody else touches abroad. */
const grid = new Map([
  ['AA111', ['AA112']],
  ['AA112', ['AA111', 'AA121', 'BB111']],
  ['AA121', ['AA112', 'BB121']],
  ['BB111', ['AA112', 'BB112']],
  ['BB112', ['BB111']],
  ['BB121', ['AA121']],
]);
const touch = touchingAbroad(grid);

describe('Regions of different countries', () => {
  test('touch where any of their parts do, whatever their levels', () => {
    expect(touch('AA11', 'BB11')).toBe(true);
    expect(touch('AA112', 'BB11')).toBe(true);
    expect(touch('AA1', 'BB111')).toBe(true);
    expect(touch('AA', 'BB')).toBe(true);
    expect(touch('AA111', 'BB11')).toBe(false);
    expect(touch('AA11', 'BB112')).toBe(false);
    expect(touch('AA11', 'AA12')).toBe(false);
  });

  test('and on the real map: Catalonia and Pyrénées-Orientales, Veneto and Tyrol; never Sicily and Malta', () => {
    const real = touchingAbroad(contiguity(3, 'queen'));
    expect(real('ES51', 'FRJ15')).toBe(true);
    expect(real('ITH3', 'AT33')).toBe(true);
    expect(real('AL015', 'ME00')).toBe(true);
    expect(real('ITG1', 'MT00')).toBe(false);
    expect(real('ES51', 'FRI1')).toBe(false);
  });
});

describe('Pairs across a border', () => {
  const pairs = (
    needs: ReturnType<typeof need>[],
    practices: ReturnType<typeof practice>[],
    offers: ReturnType<typeof offer>[] = [],
  ) =>
    complementary({ needs, practices, offers }, touch).map((one) => ({
      of: (one.need ?? one.seeks)?.id,
      at: one.neighbour,
      practices: one.practices.map(({ id }) => id),
      offers: one.offers.map(({ id }) => id),
    }));

  test('join a need with what the region beyond has for it', () => {
    expect(
      pairs(
        [need('n', 'AA11'), need('inland', 'AA111'), need('met', 'AA11', { status: 'met' })],
        [practice('p', 'BB11'), practice('part', 'BB111'), practice('no', 'BB11', { sectors: ['wash'] })],
        [offer('o', 'BB11'), offer('s', 'BB11', { direction: 'seeks' }), offer('far', 'BB12')],
      ),
    ).toEqual([
      { of: 'n', at: 'BB11', practices: ['p'], offers: ['o', 's'] },
      { of: 'n', at: 'BB111', practices: ['part'], offers: [] },
      // The other way: s seeks, and nothing is offered or done on the side of AA.
    ]);
  });

  test('join cooperation that is sought with what is offered or done, never with another search', () => {
    expect(
      pairs(
        [],
        [practice('p', 'BB11')],
        [
          offer('s', 'AA11', { direction: 'seeks' }),
          offer('o', 'BB11'),
          offer('t', 'BB11', { direction: 'seeks' }),
        ],
      ),
    ).toEqual([{ of: 's', at: 'BB11', practices: ['p'], offers: ['o'] }]);
  });

  test('leave out a project that is on both sides already', () => {
    expect(pairs([need('n', 'AA11')], [practice('p', 'BB11', { regions: ['BB11', 'AA112'] })])).toEqual([]);
  });

  test('are in order: by region, the urgent and severe first, what is sought last', () => {
    const found = pairs(
      [
        need('long', 'AA11', { horizon: 'long', severity: 5 }),
        need('b', 'AA11', { severity: 2 }),
        need('a', 'AA11', { severity: 4 }),
        need('back', 'BB11'),
      ],
      [practice('p', 'BB11'), practice('q', 'AA1')],
      [offer('s', 'AA11', { direction: 'seeks' })],
    );
    expect(found.map(({ of, at }) => `${of} ${at}`)).toEqual([
      'a BB11',
      'b BB11',
      'long BB11',
      's BB11',
      'back AA1',
      'back AA11',
    ]);
  });
});
