import type { CsvValue } from '../../ui/csv.ts';
import { type Cluster, clusterOf, type FoundRegion, isMarked } from './clusters.ts';
import type { ResultProps } from './result.ts';

export const columns = [
  'name',
  'region',
  'value',
  'other',
  'lag',
  'statistic',
  'p',
  'correctedP',
  'cluster',
] as const;
export type Column = (typeof columns)[number];

/** A region as the table shows it. */
export type Row = FoundRegion & {
  name: string;
  other: number | null;
  shown: Cluster;
};

/** Regions in the order of a column; what is missing comes last whichever way. `down` = the greatest first. */
export function ordered(rows: readonly Row[], by: Column, down: boolean, locale: string): Row[] {
  const key = (row: Row) => (by === 'cluster' ? row.shown : row[by]);
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), locale);
    return down ? -order : order;
  });
}

export function rowsOf({ found, view, words }: Pick<ResultProps, 'found' | 'view' | 'words'>): Row[] {
  return found.regions.map((one) => ({
    other: null,
    ...one,
    name: words.regionName(one.region),
    shown: clusterOf(one, view.marked),
  }));
}

export const onlyMarked = (rows: readonly Row[]): Row[] => rows.filter(({ shown }) => isMarked(shown));

/** Everything that is known of each region, at full precision; regions that were left out stand below with why. */
export function csvOf(
  props: Pick<ResultProps, 'found' | 'leftOut' | 'demonstrations' | 'words' | 'first' | 'second'>,
): {
  head: string[];
  rows: CsvValue[][];
} {
  const { found, leftOut, words, first, second } = props;
  const invented = new Set(props.demonstrations);
  const { unit, source } = first.series;
  const about = [first.name, second?.name ?? null, unit, source.credit];
  const head = [
    ...[
      'variable',
      'with',
      'unit',
      'source',
      'region',
      'name',
      'value',
      'second_value',
      'lag',
      'statistic',
      'expectation',
      'variance',
    ],
    ...['p', 'corrected_p', 'cluster', 'corrected_cluster', 'state', 'reason', 'demonstration'],
  ];
  const analysed = found.regions.map((one): CsvValue[] => [
    ...about,
    one.region,
    words.regionName(one.region),
    one.value,
    'other' in one ? one.other : null,
    one.lag,
    one.statistic,
    'expectation' in one ? one.expectation : null,
    'variance' in one ? one.variance : null,
    one.p,
    one.correctedP,
    one.cluster,
    one.correctedCluster,
    'value',
    null,
    invented.has(one.region),
  ]);
  const rest = leftOut.map(({ region, state, reason }): CsvValue[] => [
    ...about,
    region,
    words.regionName(region),
    ...Array.from({ length: head.length - about.length - 5 }, () => null),
    state,
    reason?.message ?? null,
    null,
  ]);
  return { head, rows: [...analysed, ...rest] };
}
