import type { Db } from '../../drizzle/client.ts';
import { regionRoute, taskforceRegion } from '../../drizzle/schema/region.ts';
import { traits } from '../../geo/traits-table.ts';
import type { TraitName } from '../contract/profile.ts';
import { say } from '../contract/sentences.ts';
import type { Known } from '../contract/similar.ts';
import { inhabitantsOf, populationYears } from '../indicators/inhabitants.ts';
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
  const year = (await populationYears(db)).at(-1) ?? null;
  const people = year === null ? null : await inhabitantsOf(db, [year]);
  const cells = new Map<string, Known>();
  for (const code of traits.keys()) {
    if (people === null || year === null) break;
    const count = people.figure(code, year)?.population ?? null;
    const known =
      count === null
        ? notKnown('no-figure', people.lack(code, year, 'population-unknown'))
        : aNumber(read(count, code));
    cells.set(code, known);
  }
  return {
    ...{ name, year, kind: 'number', scale: 'logarithm', of: 'region' },
    ...{ cells, without: notKnown('no-figure', say('not-given')), standing: null },
    source: people && people.sources.length > 0 ? await creditOf(db, people.sources) : null,
  };
}

/** Whether the boundaries have it: known of every region. */
function shape(name: 'coast' | 'island' | 'border'): Column {
  const cells = new Map([...traits].map(([code, has]) => [code, someMarks(has[name] ? [name] : [])]));
  return {
    ...{ name, year: null, kind: 'marks', scale: 'plain', of: 'region', standing: null, source: null },
    ...{ cells, without: notKnown('no-figure', say('not-given')) },
  };
}

/** What regions say of their own role on the migration route. */
async function routesOf(db: Db): Promise<Column> {
  const [rows, members] = await Promise.all([
    db.select().from(regionRoute).orderBy(regionRoute.region, regionRoute.role),
    db.select({ code: taskforceRegion.region }).from(taskforceRegion),
  ]);
  const byRegion = Map.groupBy(rows, ({ region }) => region);
  const cells = new Map<string, Known>(
    members.map(({ code }) => [code, notKnown('not-answered', say('route-not-declared'))]),
  );
  for (const [code, declared] of byRegion) {
    const isInvented = declared.some(({ demonstration }) => demonstration);
    cells.set(
      code,
      someMarks(
        declared.map(({ role }) => role),
        isInvented,
      ),
    );
  }
  return {
    ...{
      name: 'route',
      year: null,
      kind: 'marks',
      scale: 'plain',
      of: 'region',
      standing: null,
      source: null,
    },
    ...{ cells, without: notKnown('not-asked', say('route-not-declared')) },
  };
}
