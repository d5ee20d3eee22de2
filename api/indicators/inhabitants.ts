import { inArray } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { population, populationGap } from '../../drizzle/schema/figures.ts';
import type { NoRate } from '../../geo/rates.ts';
import { type Said, say, sayKept } from '../contract/sentences.ts';

interface Figure {
  population: number | null;
  netMigration: number | null;
}

/** Official figures of some years, of all regions. */
export interface Inhabitants {
  figure: (code: string, year: number) => Figure | undefined;
  /** Why there is none, as precisely as it is known. */
  lack: (code: string, year: number, otherwise: NoRate) => Said;
  sources: string[];
}

/** The years with population figures, oldest first. */
export async function populationYears(db: Db): Promise<number[]> {
  const known = await db.selectDistinct({ year: population.year }).from(population).orderBy(population.year);
  return known.map((row) => row.year);
}

export async function inhabitantsOf(db: Db, years: readonly number[]): Promise<Inhabitants> {
  const [figures, gaps] = await Promise.all([
    db
      .select()
      .from(population)
      .where(inArray(population.year, [...years])),
    db
      .select()
      .from(populationGap)
      .where(inArray(populationGap.year, [...years])),
  ]);
  const figure = new Map(figures.map((row) => [`${row.region} ${row.year}`, row]));
  const gap = new Map(gaps.map((row) => [`${row.region} ${row.year}`, row]));
  return {
    figure: (code, year) => figure.get(`${code} ${year}`),
    lack: (code, year, otherwise) => {
      const kept = gap.get(`${code} ${otherwise === 'next-population-unknown' ? year + 1 : year}`);
      return kept ? sayKept({ code: kept.reason, params: kept.params }) : say(otherwise);
    },
    sources: figures.map((row) => row.source),
  };
}
