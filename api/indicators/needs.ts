import { count, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '../../drizzle/client.ts';
import { publishedNeed } from '../../drizzle/schema/published.ts';
import { region, taskforceRegion } from '../../drizzle/schema/region.ts';
import type { Cell, Indicator } from './cells.ts';
import { say } from '../contract/sentences.ts';

const countIf = (condition: AnyPgColumn) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/**
 * How many needs each region has published, at its own level (never summed upward: a need of Skåne is not one of
 * Sydsverige), and how many of them are made up. A Task Force region without any has not answered; the others were not asked.
 */
export async function needsOf(db: Db): Promise<Indicator> {
  const [codes, members, counts] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db.select({ code: taskforceRegion.region }).from(taskforceRegion),
    db
      .select({ code: publishedNeed.region, needs: count(), madeUp: countIf(publishedNeed.demonstration) })
      .from(publishedNeed)
      .groupBy(publishedNeed.region),
  ]);
  const asked = new Set(members.map((one) => one.code));
  const found = new Map(counts.map((one) => [one.code, one]));
  const cells = codes.map(({ code }): Cell => {
    const needs = found.get(code);
    if (needs) return { code, value: needs.needs, state: 'value', demonstrations: needs.madeUp };
    return asked.has(code)
      ? { code, value: null, state: 'not-answered', reason: say('no-need') }
      : { code, value: null, state: 'not-asked', reason: say('region-not-asked') };
  });
  return { unit: 'published needs', year: null, years: [], cells, sources: [] };
}
