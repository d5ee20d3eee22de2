import { count } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedNeed } from '../../drizzle/schema/published.ts';
import { region, taskforceRegion } from '../../drizzle/schema/region.ts';
import type { Cell, Indicator } from './cells.ts';

/**
 * How many needs each region has published, at its own level (never summed upward: a need of Skåne is not one of
 * Sydsverige). A Task Force region without any has not answered; the others were not asked.
 */
export async function needsOf(db: Db): Promise<Indicator> {
  const [codes, members, counts] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db.select({ code: taskforceRegion.region }).from(taskforceRegion),
    db
      .select({ code: publishedNeed.region, needs: count() })
      .from(publishedNeed)
      .groupBy(publishedNeed.region),
  ]);
  const asked = new Set(members.map((one) => one.code));
  const found = new Map(counts.map((one) => [one.code, one.needs]));
  const cells = codes.map(({ code }): Cell => {
    const needs = found.get(code);
    if (needs !== undefined) return { code, value: needs, state: 'value' };
    return asked.has(code)
      ? { code, value: null, state: 'not-answered', reason: 'The region has published no need yet.' }
      : { code, value: null, state: 'not-asked', reason: 'The region was not asked.' };
  });
  return { unit: 'published needs', year: null, years: [], cells, sources: [] };
}
