import { inArray } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { population, populationGap } from '../../drizzle/schema/figures.ts';
import { region } from '../../drizzle/schema/region.ts';
import { netMigrationRate, populationChange, type Rate } from '../../geo/rates.ts';
import type { Cell, Indicator } from './cells.ts';
import { chooseYear } from './year.ts';
import { say, sayKept } from '../contract/sentences.ts';

interface Figure {
  population: number | null;
  netMigration: number | null;
}

/** What a rate needs: the figures of its year and of the next one. */
type Calculation = (now: Figure | undefined, next: Figure | undefined) => Rate;

/** Growth of the population within the year, from its 1 January to the next. */
export const populationChangeOf = (db: Db, year?: number) =>
  rates(db, year, '% within the year', (now, next) => populationChange(now?.population, next?.population));

/** Net migration of the year per 1,000 people of its mean population. */
export const netMigrationOf = (db: Db, year?: number) =>
  rates(db, year, 'per 1,000 inhabitants', (now, next) =>
    netMigrationRate(now?.netMigration, now?.population, next?.population),
  );

/** Only years with a following one: both rates want the population on both 1 Januaries. */
async function rates(
  db: Db,
  asked: number | undefined,
  unit: string,
  calculate: Calculation,
): Promise<Indicator> {
  const known = await db.selectDistinct({ year: population.year }).from(population).orderBy(population.year);
  const all = known.map((row) => row.year);
  const years = all.filter((year) => all.includes(year + 1));
  const year = chooseYear(years, asked);
  const [codes, figures, gaps] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db
      .select()
      .from(population)
      .where(inArray(population.year, [year, year + 1])),
    db
      .select()
      .from(populationGap)
      .where(inArray(populationGap.year, [year, year + 1])),
  ]);
  const figure = new Map(figures.map((row) => [`${row.region} ${row.year}`, row]));
  const gap = new Map(gaps.map((row) => [`${row.region} ${row.year}`, row]));
  const cells = codes.map(({ code }): Cell => {
    const rate = calculate(figure.get(`${code} ${year}`), figure.get(`${code} ${year + 1}`));
    if ('value' in rate) return { code, value: rate.value, state: 'value' };
    const lack = gap.get(`${code} ${rate.none === 'next-population-unknown' ? year + 1 : year}`);
    const reason = lack ? sayKept({ code: lack.reason, params: lack.params }) : say(rate.none);
    return { code, value: null, state: 'no-figure', reason };
  });
  return { unit, year, years, cells, sources: figures.map((row) => row.source) };
}
