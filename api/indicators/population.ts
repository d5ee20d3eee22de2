import type { Db } from '../../drizzle/client.ts';
import { region } from '../../drizzle/schema/region.ts';
import { netMigrationRate, populationChange, type Rate } from '../../geo/rates.ts';
import type { Cell, Indicator } from './cells.ts';
import { type Inhabitants, inhabitantsOf, populationYears } from './inhabitants.ts';
import { chooseYear } from './year.ts';

/** What a region's figure is, from the official figures of the year and of the next one. */
type Calculation = (people: Inhabitants, code: string, year: number) => Rate;

/** Growth of the population within the year, from its 1 January to the next. */
export const populationChangeOf = (db: Db, year?: number) =>
  rates(db, year, '% within the year', ({ figure }, code, of) =>
    populationChange(figure(code, of)?.population, figure(code, of + 1)?.population),
  );

/** Net migration of the year per 1,000 people of its mean population. */
export const netMigrationOf = (db: Db, year?: number) =>
  rates(db, year, 'per 1,000 inhabitants', ({ figure }, code, of) => {
    const now = figure(code, of);
    return netMigrationRate(now?.netMigration, now?.population, figure(code, of + 1)?.population);
  });

/** People living there on 1 January. */
export async function populationOf(db: Db, asked?: number): Promise<Indicator> {
  const years = await populationYears(db);
  return calculated(db, years, chooseYear(years, asked), 'persons', ({ figure }, code, year) => {
    const people = figure(code, year)?.population ?? null;
    return people === null ? { none: 'population-unknown' } : { value: people };
  });
}

/** Only years with a following one: both rates want the population on both 1 Januaries. */
async function rates(db: Db, asked: number | undefined, unit: string, calculate: Calculation) {
  const all = await populationYears(db);
  const years = all.filter((year) => all.includes(year + 1));
  return calculated(db, years, chooseYear(years, asked), unit, calculate);
}

async function calculated(
  db: Db,
  years: number[],
  year: number,
  unit: string,
  calculate: Calculation,
): Promise<Indicator> {
  const [codes, people] = await Promise.all([
    db.select({ code: region.code }).from(region),
    inhabitantsOf(db, [year, year + 1]),
  ]);
  const cells = codes.map(({ code }): Cell => {
    const rate = calculate(people, code, year);
    if ('value' in rate) return { code, value: rate.value, state: 'value' };
    return { code, value: null, state: 'no-figure', reason: people.lack(code, year, rate.none) };
  });
  return { unit, year, years, cells, sources: people.sources };
}
