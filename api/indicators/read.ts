import type { Db } from '../../drizzle/client.ts';
import type { IndicatorColumns } from '../contract/scores.ts';
import { Problem } from '../problem.ts';
import { creditOf } from '../sources.ts';
import { arrivalsOf } from './arrivals.ts';
import { columnsOfCells, type Indicator } from './cells.ts';
import type { IndicatorName } from './names.ts';
import { needsOf } from './needs.ts';
import { netMigrationOf, populationChangeOf } from './population.ts';
import { say } from '../contract/sentences.ts';

const readers: Record<IndicatorName, (db: Db, year?: number) => Promise<Indicator>> = {
  'population-change': populationChangeOf,
  'net-migration': netMigrationOf,
  arrivals: arrivalsOf,
  needs: needsOf,
};

const regionsThemselves = {
  title: 'Needs published in this atlas',
  credit: 'The reporting regions',
  licence: 'See /data',
  url: null,
};

/** An indicator as columns for the choropleth. */
export async function readIndicator(
  db: Db,
  name: IndicatorName,
  asked: { year?: number | undefined; level?: number | undefined },
): Promise<IndicatorColumns> {
  if (name === 'needs' && asked.year !== undefined) {
    const said = say('needs-without-year');
    throw new Problem('bad-parameter', said, { errors: [{ field: 'year', ...said }] });
  }
  const indicator = await readers[name](db, asked.year);
  const source = name === 'needs' ? regionsThemselves : await creditOf(db, indicator.sources);
  return { ...columnsOfCells(name, indicator, asked.level), source };
}
