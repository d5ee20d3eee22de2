import type { Db } from '../../drizzle/client.ts';
import type { Horizon, Sector } from '../../drizzle/vocabulary.ts';
import type { IndicatorColumns } from '../contract/scores.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { creditOf } from '../sources.ts';
import { arrivalsOf } from './arrivals.ts';
import { columnsOfCells, type Indicator } from './cells.ts';
import type { IndicatorName } from './names.ts';
import { arrivalsRateOf, receptionRateOf } from './per-inhabitant.ts';
import { netMigrationOf, populationChangeOf, populationOf } from './population.ts';
import { needsOf, practicesOf } from './published-counts.ts';
import { receptionOf } from './reception.ts';

/** What may be asked of an indicator besides its name. */
export interface IndicatorAsked {
  year?: number | undefined;
  sector?: Sector | undefined;
  horizon?: Horizon | undefined;
}

const official = {
  population: populationOf,
  'population-change': populationChangeOf,
  'net-migration': netMigrationOf,
  arrivals: arrivalsOf,
  'arrivals-rate': arrivalsRateOf,
  reception: receptionOf,
  'reception-rate': receptionRateOf,
} as const;
const published = { needs: needsOf, practices: practicesOf } as const;

const regionsThemselves = {
  needs: { title: 'Needs published in this atlas', credit: 'The reporting regions' },
  practices: {
    title: 'Good practices published in this atlas',
    credit: 'The reporting regions, and the sources named with each',
  },
};

const refused = (
  field: string,
  code: 'needs-without-year' | 'practices-without-year' | 'filter-of-needs',
) => {
  const said = say(code);
  return new Problem('bad-parameter', said, { errors: [{ field, ...said }] });
};

/** An indicator with where it comes from. */
export async function indicatorOf(
  db: Db,
  name: IndicatorName,
  { year, sector, horizon }: IndicatorAsked,
): Promise<Indicator & Pick<IndicatorColumns, 'source'>> {
  const counts = name === 'needs' || name === 'practices';
  if (sector && !counts) throw refused('sector', 'filter-of-needs');
  if (horizon && name !== 'needs') throw refused('horizon', 'filter-of-needs');
  if (counts) {
    if (year !== undefined) throw refused('year', `${name}-without-year`);
    const indicator = await published[name](db, { sector: sector ?? null, horizon: horizon ?? null });
    return { ...indicator, source: { ...regionsThemselves[name], licence: 'See /data', url: null } };
  }
  const indicator = await official[name](db, year);
  return { ...indicator, source: await creditOf(db, indicator.sources) };
}

/** An indicator as columns for the choropleth. */
export async function readIndicator(
  db: Db,
  name: IndicatorName,
  { level, ...asked }: IndicatorAsked & { level?: number | undefined },
): Promise<IndicatorColumns> {
  const indicator = await indicatorOf(db, name, asked);
  return { ...columnsOfCells(name, indicator, level), source: indicator.source };
}
