import { eq } from 'drizzle-orm';
import { regionCompetence, regionRoute } from '../../drizzle/schema/region.ts';
import type { Context } from '../context.ts';
import type { Declared } from '../submissions/compile-questionnaire.ts';
import type { Change } from './store.ts';

/**
 * What a region declares of itself in a published questionnaire takes the place of what it declared before; null takes
 * away what this questionnaire declared. All of it is public. Says for whom something changed.
 */
export async function declare(
  { db }: Context,
  by: { id: string; region: string; demonstration?: boolean },
  declared: Declared | null,
): Promise<Change[]> {
  const { id: submission, region, demonstration = false } = by;
  const before = await said(db, region);
  for (const table of [regionRoute, regionCompetence]) {
    await db.delete(table).where(declared ? eq(table.region, region) : eq(table.submission, submission));
  }
  const { routes = [], competences = [] } = declared ?? {};
  const whole = { region, demonstration, submission };
  if (routes.length > 0) await db.insert(regionRoute).values(routes.map((role) => ({ ...whole, role })));
  if (competences.length > 0)
    await db.insert(regionCompetence).values(competences.map((one) => ({ ...whole, ...one })));
  return (await said(db, region)) === before ? [] : [{ visibility: 'public', region }];
}

/** All that is public of what a region declares: who declared it is not. */
async function said(db: Context['db'], region: string): Promise<string> {
  const routes = await db
    .select({ role: regionRoute.role, demonstration: regionRoute.demonstration })
    .from(regionRoute)
    .where(eq(regionRoute.region, region))
    .orderBy(regionRoute.role);
  const competences = await db
    .select({
      area: regionCompetence.area,
      competence: regionCompetence.competence,
      demonstration: regionCompetence.demonstration,
    })
    .from(regionCompetence)
    .where(eq(regionCompetence.region, region))
    .orderBy(regionCompetence.area);
  return JSON.stringify([routes, competences]);
}
