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
  let changed = 0;
  for (const table of [regionRoute, regionCompetence]) {
    const older = declared ? eq(table.region, region) : eq(table.submission, submission);
    changed += (await db.delete(table).where(older).returning({ region: table.region })).length;
  }
  const { routes = [], competences = [] } = declared ?? {};
  const whole = { region, demonstration, submission };
  if (routes.length > 0) await db.insert(regionRoute).values(routes.map((role) => ({ ...whole, role })));
  if (competences.length > 0)
    await db.insert(regionCompetence).values(competences.map((one) => ({ ...whole, ...one })));
  return changed + routes.length + competences.length > 0 ? [{ visibility: 'public', region }] : [];
}
