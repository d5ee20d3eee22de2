import { describe, expect, test } from 'vitest';
import { atLevel, inCountries } from '../../api/analysis/cells.ts';
import { differencesOf } from '../../api/analysis/differences.ts';
import { spaceWith } from '../../api/analysis/space.ts';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import { restricted } from '../../geo/restrict.ts';
import { standingsOf } from '../../geo/standings.ts';

const space = spaceWith([{ code: 'ES51', commissions: ['Intermediterranean'] }]);
const values: Record<string, number> = { ES51: 60, ES24: 40, ES52: 60, ITC1: 90 };
const figures = {
  national: false,
  count: false,
  cell: (code: string) =>
    code in values ? { value: values[code] as number, state: 'value' } : { value: null, state: 'not-asked' },
};

describe('Catalonia', () => {
  test('shares its place with Valencia among those it touches, and is second to Piedmont among the chosen', () => {
    const found = standingsOf('ES51', ['ES51', 'ITC1'], { kind: 'touching' }, figures, space);
    expect(found.around).toMatchObject({ codes: ['ES24', 'ES51', 'ES52'], without: ['FRJ1', 'FRJ2'] });
    expect(found.around.standing?.rank).toEqual({ place: 1, shared: true });
    expect(found.peers.standing?.rank).toEqual({ place: 2, shared: false });
    expect(found.peers.standing?.mean).toBe(75);
  });

  test('without a figure has no rank, and sees how the others stand', () => {
    const cell = (code: string) => (code === 'ES51' ? undefined : figures.cell(code));
    const found = standingsOf('ES51', [], { kind: 'touching' }, { ...figures, cell }, space);
    expect(found).toMatchObject({ value: null, state: undefined });
    expect(found.around.standing).toMatchObject({ n: 2, mean: 50, rank: null, percentile: null });
    expect(found.peers).toMatchObject({ standing: null, barred: { code: 'nobody-else' } });
  });

  test('can be compared with regions of some countries and of one level only', () => {
    const inSpain = restricted(space, { level: null, countries: ['ES'] });
    const found = standingsOf('ES51', [], { kind: 'touching' }, figures, inSpain);
    expect(found.around).toMatchObject({ codes: ['ES24', 'ES51', 'ES52'], without: [] });
    const ofLevel3 = restricted(space, { level: 3, countries: [] });
    expect(standingsOf('ES51', [], { kind: 'touching' }, figures, ofLevel3).around.barred?.code).toBe(
      'touches-nobody',
    );
  });
});

test('Cells are taken by level and by country; at their own level, sums of parts are left out', () => {
  const cell = (code: string, sum: object | null = null) => ({
    code,
    level: (code.length - 2) as 1 | 2,
    sum,
  });
  const cells = [cell('ITH', { covered: 5, parts: 5 }), cell('ITH3'), cell('EL43')];
  const codes = (found: { code: string }[]) => found.map(({ code }) => code);
  expect(codes(atLevel(cells, 'own'))).toEqual(['ITH3', 'EL43']);
  expect(codes(atLevel(cells, 1))).toEqual(['ITH']);
  expect(codes(inCountries(cells, ['EL']))).toEqual(['EL43']);
  expect(codes(inCountries(cells, []))).toHaveLength(3);
});

describe('What variables are not alike in', () => {
  const described = (text: string, unit: 'score' | 'per-1000', observed: 'country' | 'every-level') => ({
    variable: readVariable(text) as Variable,
    unit,
    observed,
  });
  const codes = (found: ReturnType<typeof differencesOf>) => found.map(({ code }) => code);

  test('is the edition, though the year is the same', () => {
    const [a, b] = ['2015', '2020'].map((edition) =>
      described(`mipex:national:education@${edition}:2014`, 'score', 'country'),
    );
    expect(differencesOf([a, b] as never)).toEqual([
      { code: 'editions-differ', params: { editions: ['2015', '2020'] } },
    ]);
  });

  test('is the year, the unit, and that one is of countries', () => {
    const national = described('mipex:national:education@2020:2019', 'score', 'country');
    const regional = described('net-migration@2017', 'per-1000', 'every-level');
    expect(codes(differencesOf([national, regional]))).toEqual([
      'years-differ',
      'units-differ',
      'observed-differ',
    ]);
    expect(codes(differencesOf([national, national]))).toEqual([]);
  });
});
