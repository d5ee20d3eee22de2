import { describe, expect, test } from 'vitest';
import { defaultCompareView, keptAddress, readCompareView } from '../../api/contract/comparison-address.ts';
import { readSearch } from '../../api/contract/search.ts';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import { allFigures, figureIn, fileName } from '../../web/compare/sharing/figures.ts';
import { addressOf, isChanged, searchOf } from '../../web/compare/sharing/kept.ts';
import type { CompareWords } from '../../web/compare/words.ts';
import type { Cell, Series } from '../../web/map/figures.ts';
import { csvText } from '../../web/ui/csv.ts';

const id = '3f0c9a1e-5b7d-4c21-9e7a-0d1f2a3b4c5d';
const variable = (text: string) => readVariable(text) as Variable;
const viewOf = (query: string) => readCompareView(readSearch(query)).view;
const kept = (query: string) => {
  const read = keptAddress(query);
  if (!('address' in read)) throw new Error(`Not read: ${read.unread.join(', ')}`);
  return { id, address: read.address };
};

describe('The address of a saved comparison', () => {
  test('says every setting, so that a new default changes nothing that was saved', () => {
    const { address } = kept(`regions=es51,SE224&saved=${id}&lang=fr`);
    expect(address).toContain('regions=ES51,SE224');
    expect(address).toContain('by=mipex:national:overall_without_health@2020:2019,net-migration');
    expect(address).not.toMatch(/saved|lang/);
    for (const name of ['part', 'around', 'level', 'weights', 'permutations', 'seed'])
      expect(address).toContain(`${name}=`);
    expect(viewOf(address)).toEqual({ ...defaultCompareView, regions: ['ES51', 'SE224'] });
  });

  test('read again it is kept as it was, and is opened in its shortest form under its title', () => {
    const saved = kept('regions=ES51,SE224&part=maps&at=4.2/48/12&country=IT,ES');
    expect(kept(saved.address)).toEqual(saved);
    expect(searchOf(saved)).toEqual({
      ...{ regions: 'ES51,SE224', part: 'maps', at: '4.2/48/12', country: 'ES,IT', saved: id },
    });
  });

  test('names what nobody could read, instead of leaving it out', () => {
    expect(keptAddress('regions=ES51&by=gdp&colour=red&part=none')).toEqual({
      unread: ['colour', 'by', 'part'],
    });
    expect(searchOf({ id, address: 'by=gdp' })).toEqual({ by: 'gdp', saved: id });
  });

  test('differs from what is compared now by what is compared, not by where one looks', () => {
    const saved = kept('regions=ES51,SE224');
    expect(isChanged(viewOf(`regions=ES51,SE224&part=maps&at=4/50/10&saved=${id}`), saved)).toBe(false);
    expect(isChanged(viewOf('regions=ES51,ITG1'), saved)).toBe(true);
    expect(isChanged(viewOf('regions=ES51,SE224&level=3'), saved)).toBe(true);
    expect(addressOf(viewOf('regions=ES51'))).toBe('regions=ES51');
  });
});

const cell = (more: Partial<Cell>): Cell => ({
  ...{ value: null, state: 'no-figure', reason: null, answered: null, applicable: null },
  ...{ demonstrations: 0, invented: false, differing: null, ...more },
});
const series = (more: Partial<Series>): Series => ({
  ...{ unit: 'per-1000', year: 2017, edition: null, national: false, standing: null, absent: 'no-figure' },
  source: { title: 'Population', credit: '=Eurostat', licence: 'free', url: 'https://example.org' },
  cells: new Map(),
  ...more,
});
const words = {
  t: ((key: string) => key) as CompareWords['t'],
  regionName: (code: string) => `Region ${code}`,
  variableName: ({ measure }: Variable) => `“${measure.kind}”, named`,
  unitName: (unit: string) => unit,
};

describe('All figures as one file', () => {
  const migration = series({
    cells: new Map([
      ['ES51', cell({ value: -6.26871985683592, state: 'value', sum: { covered: 3, parts: 4 } })],
      ['ITG1', cell({ reason: { code: 'net-migration-unknown', params: {}, message: 'It is not known.' } })],
    ]),
  });
  const education = series({
    ...{ unit: 'score', year: 2019, edition: '2020', national: true, standing: 'official' },
    cells: new Map([
      ['ES', cell({ value: 42.8571, state: 'value', answered: 8, applicable: 8 })],
      ['IT', cell({ state: 'not-answered', invented: true })],
    ]),
  });
  const measured = [
    { variable: variable('net-migration@2017'), series: migration, error: null, retry: () => {} },
    {
      variable: variable('mipex:national:education@2020:2019'),
      ...{ series: education, error: null, retry: () => {} },
    },
  ];
  const { head, rows } = allFigures(['ES51', 'ITG1', 'SE224'], measured, words, ({ message }) => ({
    text: message,
  }));
  const lines = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));

  test('a line for each region and figure, as they are, with whose, of when and from whom', () => {
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject({
      ...{ region: 'ES51', level: 2, variable: 'net-migration@2017', value: -6.26871985683592 },
      ...{ unit: 'per-1000', state: 'value', reason: null, figure_of: 'ES51', year: 2017 },
      ...{ parts_counted: 3, parts: 4, demonstration: false, source_address: 'https://example.org' },
    });
    expect(lines[1]).toMatchObject({
      ...{ figure_of: 'ES', value: 42.8571, edition: '2020', standing: 'official', answered: 8 },
    });
  });

  test('without a value there is an empty cell, its state and the reason in words, never a zero', () => {
    expect(lines[2]).toMatchObject({ value: null, state: 'no-figure', reason: 'It is not known.' });
    expect(lines[3]).toMatchObject({
      ...{ value: null, state: 'not-answered', reason: 'vocabulary:valueState.not-answered' },
      demonstration: true,
    });
    expect(lines[4]).toMatchObject({ value: null, state: 'no-figure' });
    expect(figureIn(education, 'SE224')).toMatchObject({ of: 'SE', value: null });
  });

  test('no text of it is a formula for a spreadsheet, and a negative number stays one', () => {
    const [, first = ''] = csvText(head, rows).split('\r\n');
    expect(first).toContain(",'=Eurostat,");
    expect(first).toContain(',-6.26871985683592,');
    expect(first).toContain(',"“net-migration”, named",');
    expect(fileName(['ES51', 'SE224'])).toBe('atlas-comparison-ES51-SE224.csv');
  });

  test('is not made of what is not here yet', () => {
    const waiting = { variable: variable('arrivals'), series: null, error: null, retry: () => {} };
    expect(() => allFigures(['ES51'], [waiting], words, (one) => ({ text: one.message }))).toThrow();
  });
});
