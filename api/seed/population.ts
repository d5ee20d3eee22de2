import type { Db } from '../../drizzle/client.ts';
import { population, populationGap } from '../../drizzle/schema/figures.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { oldNuts } from '../../geo/old-nuts.ts';
import { type NoFigure, recodeFigures } from '../../geo/recode-figures.ts';
import { insertAll } from './insert.ts';
import { number, numberOrNull, readTable } from './table.ts';

const columns = [
  'nuts_id_2016',
  'level',
  'year',
  'population_1jan',
  'net_migration',
  'net_migration_per_1000',
] as const;

type Figure = typeof population.$inferInsert;
type Gap = typeof populationGap.$inferInsert;

const gapOf = (figure: Gap['figure'], none: NoFigure = { code: 'not-given', params: {} }) => ({
  figure,
  reason: none.code,
  params: none.params,
});

/** Population and net migration of NUTS 2021 regions, and why the others have none. */
export async function seedPopulation(db: Db): Promise<void> {
  const { figures, gaps } = populationFigures();
  await insertAll(db, population, figures);
  await insertAll(db, populationGap, gaps);
}

/**
 * Figures of NUTS 2016 regions carried over to equal territories of NUTS 2021, with their parts; the rates of the
 * source are left out, because a sum of regions has a rate of its own.
 * Example: NO0A in 2018 is 1,373,152 people, the sum of NO043, NO051, NO052 and NO053.
 */
export function populationFigures(): { figures: Figure[]; gaps: Gap[] } {
  const rows = readTable('population-net-migration', columns).map((row) => ({
    code: row.nuts_id_2016,
    version: '2016' as const,
    year: number(row.year),
    people: numberOrNull(row.population_1jan),
    net: numberOrNull(row.net_migration),
  }));
  const codes = nuts.all().map((region) => region.code);
  const figures: Figure[] = [];
  const gaps: Gap[] = [];
  for (const year of new Set(rows.map((row) => row.year))) {
    const ofYear = rows.filter((row) => row.year === year);
    const carry = (value: 'people' | 'net') =>
      recodeFigures(
        oldNuts,
        ofYear.map(({ code, version, [value]: figure }) => ({ code, version, value: figure })),
        codes,
      );
    const people = carry('people');
    const net = carry('net');
    for (const region of codes) {
      const found = people.figures.get(region);
      if (!found) {
        gaps.push({ region, year, ...gapOf('population', people.none.get(region)) });
        continue;
      }
      figures.push({
        region,
        year,
        population: found.value,
        netMigration: net.figures.get(region)?.value ?? null,
        parts: found.from,
        source: 'eurostat-demo-r-gind3',
      });
      const reason = net.none.get(region);
      if (reason) gaps.push({ region, year, ...gapOf('net-migration', reason) });
    }
  }
  return { figures, gaps };
}
