import { describe, expect, test } from 'vitest';
import { nuts } from '../../geo/nuts-table.ts';
import { oldNuts } from '../../geo/old-nuts.ts';
import { formerOf, recodeCode } from '../../geo/recode.ts';
import { recodeFigures, type OldFigure } from '../../geo/recode-figures.ts';
import { overlapOf } from '../../geo/boundaries/overlap.ts';
import { handedOver, symmetricDifference } from '../../geo/boundaries/difference.ts';
import { recodingOf } from '../../geo/boundaries/recoding.ts';
import { gridlandOutlines, gridlandRows } from '../fixtures/gridland.ts';
import { fixtureText } from './generated.ts';

const all = nuts.all().map(({ code }) => code);

/** Population on 1 January. Source: Eurostat demo_r_gind3, NUTS 2016. */
function population(year: string): OldFigure[] {
  return fixtureText('population-excerpt.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter((cells) => cells[2] === year)
    .map(([code, , , value]) => ({
      code: code as string,
      version: '2016',
      value: value ? Number(value) : null,
    }));
}

describe('A code of an older version', () => {
  test('tells what it was and what it is now', () => {
    expect(formerOf(oldNuts, 'FR52')).toEqual({
      code: 'FR52',
      version: '2013',
      name: 'Bretagne',
      now: 'equal',
      codes: ['FRH0'],
    });
    expect(formerOf(oldNuts, 'NO05')).toMatchObject({ version: '2016', now: 'together' });
    expect(formerOf(oldNuts, 'XX9')).toBeUndefined();
  });

  test('is recoded where the territory is the same', () => {
    expect(recodeCode(oldNuts, 'FR52', '2013')).toEqual({ code: 'FRH0' });
    expect(recodeCode(oldNuts, 'FRA5', '2013')).toEqual({ code: 'FRY5' });
    expect(recodeCode(oldNuts, 'NO043', '2016')).toEqual({ code: 'NO0A1' });
    expect(recodeCode(oldNuts, 'UKN11', '2016')).toEqual({ code: 'UKN0B' });
    expect(recodeCode(oldNuts, 'ES51', '2013')).toEqual({ code: 'ES51' });
    expect(recodeCode(oldNuts, 'ES51', '2021')).toEqual({ code: 'ES51' });
  });

  test('is refused with what became of it where it is not', () => {
    expect(recodeCode(oldNuts, 'HR04', '2016')).toEqual({
      refused:
        'HR04 was Kontinentalna Hrvatska in NUTS 2016; its territory is now HR02, HR05 and HR06 together.',
    });
    expect(recodeCode(oldNuts, 'BE324', '2016')).toHaveProperty('refused');
    expect(recodeCode(oldNuts, 'FR52', '2016')).toEqual({ refused: 'There is no region FR52 in NUTS 2016.' });
  });

  test('is refused when the same code means other land: Norway got Svalbard only in 2021', () => {
    expect(recodeCode(oldNuts, 'NO', '2016')).toHaveProperty('refused');
    expect(recodeCode(oldNuts, 'EE008', '2016')).toHaveProperty('refused');
  });

  test('never says equal for what the code pairs of the package pair by name only', () => {
    expect(recodeCode(oldNuts, 'NO05', '2016')).toHaveProperty('refused');
    expect(recodeCode(oldNuts, 'NO053', '2016')).toHaveProperty('refused');
  });
});

describe('Figures of NUTS 2016', () => {
  const { figures, none } = recodeFigures(oldNuts, population('2018'), all);

  test('give Vestlandet (NO0A) 1,373,152 people in 2018, the sum of four whole regions, never the figure of NO05', () => {
    expect(figures.get('NO0A')).toEqual({
      value: 1_373_152,
      version: '2016',
      from: ['NO043', 'NO051', 'NO052', 'NO053'],
    });
  });

  test('are carried over one to one where one old region is the new one', () => {
    expect(figures.get('NO0A1')).toEqual({ value: 473_525, version: '2016', from: ['NO043'] });
    expect(figures.get('FRH0')?.from).toEqual(['FRH0']);
  });

  test('are missing with a reason where no old region or sum is the new one', () => {
    expect(none.get('NO0A3')).toEqual({
      code: 'territory-changed',
      params: { region: 'NO0A3', version: '2016', closest: ['NO053'], percent: 3.3 },
    });
    expect(none.get('NO0B2')).toEqual({
      code: 'no-such-territory',
      params: { region: 'NO0B2', version: '2016' },
    });
    expect(none.get('ES51')).toEqual({
      code: 'not-in-source',
      params: { region: 'ES51', version: '2016' },
    });
  });

  test('are missing when one part has none: no sum of the others', () => {
    const rows = population('2018').map((row) => (row.code === 'NO052' ? { ...row, value: null } : row));
    const withoutSum = rows.filter(({ code }) => code !== 'NO05');
    expect(recodeFigures(oldNuts, withoutSum, ['NO0A']).none.get('NO0A')).toEqual({
      code: 'parts-missing',
      params: { region: 'NO0A', version: '2016', made: ['NO043', 'NO05'], missing: ['NO052'] },
    });
  });

  test('take a whole larger region where a part has none but the larger one has', () => {
    const rows = population('2018').map((row) => (row.code === 'NO052' ? { ...row, value: null } : row));
    expect(recodeFigures(oldNuts, rows, ['NO0A']).figures.get('NO0A')).toMatchObject({
      value: 1_373_152,
      from: ['NO043', 'NO05'],
    });
  });

  test('yield to figures that already have codes of 2021, and rows with unknown codes are handed back', () => {
    const rows: OldFigure[] = [...population('2018'), { code: 'NO0A', version: '2021', value: 7 }];
    const strange: OldFigure = { code: 'XX1', version: '2016', value: 1 };
    const result = recodeFigures(oldNuts, [...rows, strange], ['NO0A', 'NO0A1']);
    expect(result.figures.get('NO0A')).toEqual({ value: 7, version: '2021', from: ['NO0A'] });
    expect(result.figures.get('NO0A1')?.value).toBe(473_525);
    expect(result.unknown).toContainEqual(strange);
  });

  test('a zero is a figure', () => {
    const rows: OldFigure[] = [{ code: 'ES51', version: '2016', value: 0 }];
    expect(recodeFigures(oldNuts, rows, ['ES51']).figures.get('ES51')?.value).toBe(0);
  });
});

describe('Two drawings of gridland', () => {
  const names = new Map(gridlandRows.map(({ code, name }) => [code, { name }]));

  test('that are the same differ by exactly nothing', () => {
    const overlap = overlapOf(gridlandOutlines, gridlandOutlines, 0.01);
    const difference = symmetricDifference(overlap);
    for (const code of gridlandOutlines.keys()) expect(difference(new Set([code]), new Set([code]))).toBe(0);
  });

  test('tell which squares became one: GL113 of old is GL113 + GL114 merged', () => {
    const merged = new Map(gridlandOutlines);
    merged.delete('GL114');
    merged.set('GL113', [
      [
        [
          [0, 1],
          [2, 1],
          [2, 2],
          [0, 2],
          [0, 1],
        ],
      ],
    ]);
    const overlap = overlapOf(gridlandOutlines, merged, 0.01);
    const recoding = recodingOf(overlap, symmetricDifference(overlap), names);
    expect(recoding.from).toEqual({ GL113: ['GL113', 'GL114'] });
    expect(recoding.became).toEqual({ GL113: [], GL114: [] });
    expect(recoding.none).toEqual({});
  });

  test('that differ by 2 % are not the same, those that differ by half a per cent are', () => {
    for (const [shift, equal] of [
      [0.02, false],
      [0.005, true],
    ] as const) {
      const grown = new Map(gridlandOutlines);
      const [west, south] = [5, 0];
      grown.set('GL311', [
        [
          [
            [west, south],
            [west + 1 + shift, south],
            [west + 1 + shift, south + 1],
            [west, south + 1],
            [west, south],
          ],
        ],
      ]);
      const overlap = overlapOf(gridlandOutlines, grown, 0.01);
      expect(!('GL311' in recodingOf(overlap, symmetricDifference(overlap), names).none)).toBe(equal);
    }
  });

  test('drawn apart, a border that wanders to both sides is no change, land handed over one way is', () => {
    const border = new Map([['GL111 GL112', 1]]);
    const redrawn = (points: readonly (readonly [number, number])[]) =>
      new Map([
        ['GL111', [[[[0, 2], ...points, [0, 3], [0, 2]]]]],
        ['GL112', [[[[2, 2], [2, 3], ...[...points].reverse(), [2, 2]]]]],
      ]);
    const old = redrawn([
      [1, 2],
      [1, 3],
    ]);
    const wanders = overlapOf(
      old,
      redrawn([
        [1, 2],
        [1.1, 2.25],
        [0.9, 2.75],
        [1, 3],
      ]),
      0.01,
    );
    const handed = overlapOf(
      old,
      redrawn([
        [1.1, 2],
        [1.1, 3],
      ]),
      0.01,
    );
    const one = new Set(['GL111']);
    expect(handedOver(wanders, border, 0.01)(one, one)).toBe(0);
    expect(handedOver(handed, border, 0.01)(one, one)).toBeGreaterThan(0.05);
  });
});
