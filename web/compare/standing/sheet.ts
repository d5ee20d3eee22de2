import { writeVariable } from '../../../api/contract/variable.ts';
import type { CompareView } from '../../../api/contract/comparison-address.ts';
import type { Measured } from '../../queries/variables.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { CompareWords } from '../words.ts';
import type { Sentences } from './sentences.ts';
import { contextKinds, inventedIn, type Stand } from './stands.ts';

const head = [
  'region',
  'name',
  'figure_of',
  'value',
  'unit',
  'state',
  'context',
  'context_name',
  'n',
  'mean_unweighted',
  'median',
  'rank',
  'rank_shared',
  'percentile',
  'not_compared_because',
  'variable',
  'edition',
  'year',
  'standing',
  'demonstrations',
  'demonstrations_in_context',
  'source',
];

interface Given {
  stands: readonly Stand[];
  measured: Measured;
  view: CompareView;
  words: CompareWords;
  sentences: Sentences;
}

/** The table as a file: numbers as they are, a line for each region and context. */
export function standingSheet({ stands, measured: { variable, series }, view, words, sentences }: Given) {
  const rows = stands.flatMap(({ region, of, cell, ...stand }) =>
    contextKinds.map((kind): CsvValue[] => {
      const { standing, barred } = stand[kind];
      return [
        region,
        words.regionName(region),
        of,
        cell?.value ?? null,
        series?.unit ?? null,
        cell?.state ?? series?.absent ?? null,
        kind,
        sentences.contextName(kind, of, view, series?.national ?? false),
        standing?.n ?? null,
        standing?.mean ?? null,
        standing?.median ?? null,
        standing?.rank?.place ?? null,
        standing?.rank?.shared ?? null,
        standing?.percentile ?? null,
        barred ? sentences.said(barred) : null,
        writeVariable(variable),
        series?.edition ?? null,
        series?.year ?? null,
        series?.standing ?? null,
        cell?.demonstrations ?? null,
        series ? inventedIn(stand[kind], series) : null,
        series?.source.credit ?? null,
      ];
    }),
  );
  return { head, rows };
}
