import { type Variable, writeVariable } from '../../../../api/contract/variable.ts';
import { levelOf } from '../../../../geo/nuts.ts';
import { type Figure, isDemonstration } from '../../../map/figures.ts';
import type { CsvValue } from '../../../ui/csv.ts';
import type { Bin } from './bins.ts';
import type { Drawn } from './drawn.ts';
import type { Pair } from './pairs.ts';
import { placeText, type Ranked } from './ranking.ts';

export interface Csv {
  head: string[];
  rows: CsvValue[][];
}
type NameOf = (code: string) => string;

/** Example: a map of net migration in 2017 is `atlas-map-net-migration-2017`. */
export const fileStem = (what: string, variables: readonly Pick<Drawn, 'variable' | 'series'>[]): string =>
  ['atlas', what, ...variables.map((one) => writeVariable(dated(one)).replaceAll(/[^\w-]+/g, '-'))].join('-');

/** A variable with the edition and year that its figures have. */
const dated = ({ variable, series }: Pick<Drawn, 'variable' | 'series'>): Variable => ({
  ...variable,
  edition: series.edition ?? variable.edition,
  year: series.year ?? variable.year,
});

const about = (one: Drawn): CsvValue[] => [
  writeVariable(dated(one)),
  one.series.unit,
  one.series.edition,
  one.series.year,
  one.series.source.credit,
];
const aboutHead = ['variable', 'unit', 'edition', 'year', 'source'];

const row = (one: Drawn, figure: Figure, nameOf: NameOf): CsvValue[] => [
  figure.code,
  nameOf(figure.code),
  levelOf(figure.code),
  figure.value,
  figure.state,
  figure.reason?.message ?? null,
  figure.of,
  isDemonstration(figure),
  ...about(one),
];
const rowHead = ['code', 'name', 'level', 'value', 'state', 'reason', 'of', 'demonstration', ...aboutHead];

/** What a map shows, one row for each region; `of` says whose figure it is. */
export const mapCsv = (one: Drawn, nameOf: NameOf): Csv => ({
  head: rowHead,
  rows: one.figures.map((figure) => row(one, figure, nameOf)),
});

/** Several variables, one below the other, so that each keeps its unit, edition and year. */
export const tableCsv = (all: readonly Drawn[], nameOf: NameOf): Csv => ({
  head: rowHead,
  rows: all.flatMap((one) => mapCsv(one, nameOf).rows),
});

export const rankingCsv = (one: Drawn, ranking: readonly Ranked[], nameOf: NameOf): Csv => ({
  head: ['rank', 'code', 'name', 'value', 'demonstration', ...aboutHead],
  rows: ranking.map((ranked) => [
    placeText(ranked),
    ranked.code,
    nameOf(ranked.code),
    ranked.value,
    ranked.invented,
    ...about(one),
  ]),
});

export const pairsCsv = (x: Drawn, y: Drawn, pairs: readonly Pair[], nameOf: NameOf): Csv => ({
  head: [
    'code',
    'name',
    'x',
    'y',
    'demonstration',
    'x_variable',
    'x_unit',
    'y_variable',
    'y_unit',
    'sources',
  ],
  rows: pairs.map((pair) => [
    pair.code,
    nameOf(pair.code),
    pair.x,
    pair.y,
    pair.invented,
    writeVariable(dated(x)),
    x.series.unit,
    writeVariable(dated(y)),
    y.series.unit,
    [...new Set([x, y].map(({ series }) => series.source.credit))].join('; '),
  ]),
});

/** `demonstration` = how many of those counted are invented. */
export function binsCsv(one: Drawn, bins: readonly Bin[]): Csv {
  const invented = new Set(one.owners.filter(isDemonstration).map(({ of }) => of));
  return {
    head: ['from', 'to', 'count', 'codes', 'demonstration', ...aboutHead],
    rows: bins.map(({ from, to, codes }) => [
      ...[from, to, codes.length, codes.join(' '), codes.filter((code) => invented.has(code)).length],
      ...about(one),
    ]),
  };
}
