import { and, arrayContains, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedNeed, publishedPractice } from '../../drizzle/schema/published.ts';
import { region, taskforceRegion } from '../../drizzle/schema/region.ts';
import type { Horizon, Sector } from '../../drizzle/vocabulary.ts';
import { say } from '../contract/sentences.ts';
import type { Cell, Indicator } from './cells.ts';

/** Which of a region's records are counted; null = all. */
export interface Kind {
  sector: Sector | null;
  horizon: Horizon | null;
}

interface Count {
  code: string;
  ofKind: number;
  /** How many of the kind are made up. */
  madeUp: number;
}

/** How many records are of the kind, and how many of these are demonstrations. */
const counts = (demonstration: SQLWrapper, kind: SQL | undefined) => {
  const ofKind = kind ?? sql`true`;
  return {
    ofKind: sql<number>`count(*) filter (where ${ofKind})`.mapWith(Number),
    madeUp: sql<number>`count(*) filter (where ${demonstration} and ${ofKind})`.mapWith(Number),
  };
};

/**
 * How many needs each region has published, at its own level: never summed upward, since a need of Skåne is not one of
 * Sydsverige.
 */
export async function needsOf(db: Db, { sector, horizon }: Kind): Promise<Indicator> {
  const kind = and(
    sector === null ? undefined : eq(publishedNeed.sector, sector),
    horizon === null ? undefined : eq(publishedNeed.horizon, horizon),
  );
  const counted = db
    .select({ code: publishedNeed.region, ...counts(publishedNeed.demonstration, kind) })
    .from(publishedNeed)
    .groupBy(publishedNeed.region);
  return { unit: 'published needs', ...(await cellsOf(db, counted, ['no-need', 'no-need-of-kind'])) };
}

/** How many good practices each region takes part in, at its own level; one of two regions counts in both. */
export async function practicesOf(db: Db, { sector }: Kind): Promise<Indicator> {
  const kind = sector === null ? undefined : arrayContains(publishedPractice.sectors, [sector]);
  const takesPart = sql<string>`unnest(${publishedPractice.regions})`.as('takes_part');
  const each = db
    .select({
      code: takesPart,
      demonstration: sql<boolean>`${publishedPractice.demonstration}`.as('made_up'),
      ofKind: sql<boolean>`${kind ?? sql`true`}`.as('of_kind'),
    })
    .from(publishedPractice)
    .as('each');
  const counted = db
    .select({ code: each.code, ...counts(each.demonstration, sql`${each.ofKind}`) })
    .from(each)
    .groupBy(each.code);
  const none = ['no-practice', 'no-practice-of-kind'] as const;
  return { unit: 'published practices', ...(await cellsOf(db, counted, none)) };
}

/**
 * A region of the Task Force that has published nothing has not answered; the others were not asked. Whoever has published
 * others and none of the kind is no zero either: that nothing is written of it does not say that there is nothing.
 */
async function cellsOf(
  db: Db,
  counted: PromiseLike<Count[]>,
  [none, noneOfKind]: readonly ['no-need' | 'no-practice', 'no-need-of-kind' | 'no-practice-of-kind'],
): Promise<Omit<Indicator, 'unit'>> {
  const [codes, members, rows] = await Promise.all([
    db.select({ code: region.code }).from(region),
    db.select({ code: taskforceRegion.region }).from(taskforceRegion),
    counted,
  ]);
  const asked = new Set(members.map((one) => one.code));
  const found = new Map(rows.map((one) => [one.code, one]));
  const cells = codes.map(({ code }): Cell => {
    const { ofKind = 0, madeUp = 0 } = found.get(code) ?? {};
    if (ofKind > 0) return { code, value: ofKind, state: 'value', demonstrations: madeUp };
    const without = (reason: Cell['reason'], state: 'not-answered' | 'not-asked'): Cell => ({
      code,
      value: null,
      state,
      ...(reason ? { reason } : {}),
    });
    if (found.has(code)) return without(say(noneOfKind), 'not-answered');
    return asked.has(code)
      ? without(say(none), 'not-answered')
      : without(say('region-not-asked'), 'not-asked');
  });
  return { year: null, years: [], cells, sources: [] };
}
