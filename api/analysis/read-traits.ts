import { eq, max } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { population, populationGap } from '../../drizzle/schema/figures.ts';
import { regionRoute } from '../../drizzle/schema/region.ts';
import { traits } from '../../geo/traits-table.ts';
import type { TraitName } from '../contract/profile.ts';
import { say, sayKept } from '../contract/sentences.ts';
import type { Known } from '../contract/similar.ts';
import { creditOf } from '../sources.ts';
import { aNumber, type Column, notKnown, someMarks } from './known.ts';

const readers: Record<TraitName, (db: Db) => Promise<Column>> = {
  population: (db) => peopleOf(db, 'population', (people) => people),
  density: (db) => peopleOf(db, 'density', (people, code) => people / (traits.get(code)?.area ?? Number.NaN)),
  coast: async () => shape('coast'),
  island: async () => shape('island'),
  border: async () => shape('border'),
  route: routesOf,
};

/** What is known of every region in one trait. */
export const readTrait = (db: Db, trait: TraitName): Promise<Column> => readers[trait](db);

/** From the population on 1 January of the newest year that there is, one year for all. */
async function peopleOf(
  db: Db,
  name: 'population' | 'density',
  read: (people: number, code: string) => number,
): Promise<Column> {
  const [newest] = await db.select({ year: max(population.year) }).from(population);
  const year = newest?.year ?? null;
  const [rows, gaps] =
    year === null
      ? [[], []]
      : await Promise.all([
          db.select().from(population).where(eq(population.year, year)),
          db.select().from(populationGap).where(eq(populationGap.year, year)),
        ]);
  const cells = new Map<string, Known>();
  for (const { region, reason, params } of gaps)
    cells.set(region, notKnown('no-figure', sayKept({ code: reason, params })));
  for (const row of rows)
    if (row.population !== null) cells.set(row.region, aNumber(read(row.population, row.region)));
  const sources = rows.map(({ source }) => source);
  return {
    ...{ name: year === null ? name : `${name}@${year}`, kind: 'number', scale: 'logarithm', of: 'region' },
    ...{ cells, without: notKnown('no-figure', say('not-given')), standing: null },
    source: sources.length > 0 ? await creditOf(db, sources) : null,
  };
}

/** Whether the boundaries have it: known of every region. */
function shape(name: 'coast' | 'island' | 'border'): Column {
  const cells = new Map([...traits].map(([code, has]) => [code, someMarks(has[name] ? [name] : [])]));
  return {
    ...{ name, kind: 'marks', scale: 'plain', of: 'region', standing: null, source: null },
    ...{ cells, without: notKnown('no-figure', say('not-given')) },
  };
}

/** What regions say of their own role on the migration route. */
async function routesOf(db: Db): Promise<Column> {
  const rows = await db.select().from(regionRoute).orderBy(regionRoute.region, regionRoute.role);
  const byRegion = Map.groupBy(rows, ({ region }) => region);
  const cells = new Map(
    [...byRegion].map(([code, declared]) => [
      code,
      someMarks(
        declared.map(({ role }) => role),
        declared.some(({ demonstration }) => demonstration),
      ),
    ]),
  );
  return {
    ...{ name: 'route', kind: 'marks', scale: 'plain', of: 'region', standing: null, source: null },
    ...{ cells, without: notKnown('not-answered', say('route-not-declared')) },
  };
}
