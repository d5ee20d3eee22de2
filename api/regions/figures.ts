import { arrayContains, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { arrival, population, populationGap, reception } from '../../drizzle/schema/figures.ts';
import { netMigrationRate } from '../../geo/rates.ts';
import type { RegionCard } from '../contract/region-card.ts';
import { creditOf } from '../sources.ts';
import { say, sayKept } from '../contract/sentences.ts';

type Population = Pick<RegionCard, 'population' | 'populationSource' | 'unknown'>;

/** Official population and net migration by year, and why a year has none. */
export async function populationOf(db: Db, code: string): Promise<Population> {
  const [rows, gaps] = await Promise.all([
    db.select().from(population).where(eq(population.region, code)).orderBy(asc(population.year)),
    db.select().from(populationGap).where(eq(populationGap.region, code)).orderBy(asc(populationGap.year)),
  ]);
  const unknown: RegionCard['unknown'] = gaps.map(({ figure, year, reason, params }) => ({
    subject: figure,
    year,
    reason: sayKept({ code: reason, params }),
  }));
  if (rows.length + gaps.length === 0) {
    unknown.push({ subject: 'population', year: null, reason: say('not-given') });
  }
  return {
    population: rows.map((row) => {
      const next = rows.find((one) => one.year === row.year + 1);
      const rate = netMigrationRate(row.netMigration, row.population, next?.population);
      return {
        year: row.year,
        population: row.population,
        netMigration: row.netMigration,
        netMigrationRate: 'value' in rate ? rate.value : null,
        parts: row.parts,
      };
    }),
    populationSource: await creditFor(db, rows),
    unknown,
  };
}

type Arrivals = Pick<RegionCard, 'arrivals' | 'arrivalsSource' | 'unknown'>;

/** Arrivals by sea at the places of a region and of its parts, by year, newest first. */
export async function arrivalsIn(db: Db, code: string): Promise<Arrivals> {
  const rows = await db
    .select()
    .from(arrival)
    .where(sql`starts_with(${arrival.region}, ${code})`)
    .orderBy(desc(arrival.year), desc(arrival.persons));
  const years = [...new Set(rows.map((row) => row.year))];
  return {
    arrivals: years.map((year) => {
      const places = rows
        .filter((row) => row.year === year)
        .map(({ place, persons, monthsCovered }) => ({ place, persons, monthsCovered }));
      return { year, persons: places.reduce((sum, one) => sum + one.persons, 0), places };
    }),
    arrivalsSource: await creditFor(db, rows),
    unknown:
      rows.length > 0
        ? []
        : [
            {
              subject: 'arrivals',
              year: null,
              reason: say('no-place-of-arrival'),
            },
          ],
  };
}

/** The credit of the figures shown; null where there are none. */
async function creditFor(db: Db, rows: readonly { source: string }[]) {
  return rows.length > 0
    ? creditOf(
        db,
        rows.map((row) => row.source),
      )
    : null;
}

type Reception = Pick<RegionCard, 'reception' | 'receptionSource' | 'unknown'>;

/** People in reception, newest first; a figure of two regions together stays one of two regions. */
export async function receptionIn(db: Db, code: string): Promise<Reception> {
  const rows = await db
    .select()
    .from(reception)
    .where(arrayContains(reception.regions, [code]))
    .orderBy(desc(reception.date));
  return {
    reception: rows.map(({ id: _id, source: _source, ...row }) => row),
    receptionSource: await creditFor(db, rows),
    unknown:
      rows.length > 0
        ? []
        : [
            {
              subject: 'reception',
              year: null,
              reason: say('no-reception-figures'),
            },
          ],
  };
}
