import { and, desc, eq, isNotNull, not, or, sql } from 'drizzle-orm';
import { population } from '../../drizzle/schema/figures.ts';
import { restrictedPractice } from '../../drizzle/schema/published.ts';
import type { Context } from '../context.ts';
import { entriesOf, joinPersonal } from './entries.ts';
import { lastTime } from './last-time.ts';
import { load } from './load.ts';
import { type Remark, remarksOn } from './plausible.ts';

/** What the secretariat may want to look at in a questionnaire; a quick report has no remarks. */
export async function remarksFor(context: Context, id: string): Promise<Remark[]> {
  const found = await load(context, id);
  if (!found.round) return [];
  const { db } = context;
  const [figure] = await db
    .select({ population: population.population })
    .from(population)
    .where(and(eq(population.region, found.submission.region), isNotNull(population.population)))
    .orderBy(desc(population.year))
    .limit(1);
  const own = or(eq(restrictedPractice.id, id), sql`starts_with(${restrictedPractice.id}, ${`${id}.`})`);
  const catalogue = await db
    .select({ id: restrictedPractice.id, title: restrictedPractice.title })
    .from(restrictedPractice)
    .where(own && not(own));
  return remarksOn(joinPersonal(found.version.answers, found.personal), {
    population: figure?.population ?? null,
    lastFlows: entriesOf((await lastTime(context, found))?.answers.flows),
    catalogue,
  });
}
