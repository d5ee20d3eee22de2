import { expect, test } from 'vitest';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import { ownRegions } from '../../web/compare/maps/core/own.ts';
import { type Cell, indicatorSeries } from '../../web/map/figures.ts';
import type { Measured } from '../../web/queries/variables.ts';

/** People in reception: two regions counted, and the sums of those above them. */
const series = indicatorSeries({
  indicator: 'reception',
  year: 2017,
  unit: 'persons',
  ids: ['IT', 'ITH', 'ITH1', 'ITH3', 'ITH4'],
  values: [15, 15, null, 10, 5],
  states: ['value', 'value', 'no-figure', 'value', 'value'],
  reasons: {},
  demonstrations: {},
  sums: { IT: { covered: 2, parts: 21 }, ITH: { covered: 2, parts: 5 } },
  years: [2017],
  source: { title: '', credit: '', licence: '', url: null },
});
const measured: Measured[] = [
  { variable: readVariable('reception') as Variable, series, error: null, retry: () => {} },
];

test('On a map of mixed levels nobody in reception is painted twice: a sum gives way to its parts', () => {
  expect(ownRegions(measured, ['ES51'], [])).toEqual(['ES51', 'ITH3', 'ITH4']);
});

test('A sum is painted where it is compared, and then its parts are not', () => {
  expect(ownRegions(measured, [], ['ITH', 'SE224'])).toEqual(['ITH', 'SE224']);
});

test('A figure says of how many parts it is the sum', () => {
  const sum = (code: string): Cell['sum'] => series.cells.get(code)?.sum;
  expect(sum('ITH')).toEqual({ covered: 2, parts: 5 });
  expect(sum('ITH3')).toBeUndefined();
});
