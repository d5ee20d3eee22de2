import { arrayContains, count, desc, eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import {
  publishedFlow,
  publishedNeed,
  publishedOffer,
  publishedPractice,
} from '../../drizzle/schema/published.ts';
import { regionCompetence, regionRoute, taskforceRegion } from '../../drizzle/schema/region.ts';
import type { horizons } from '../../drizzle/vocabulary.ts';
import type { RegionCard } from '../contract/region-card.ts';
import { creditOf } from '../sources.ts';
import { type Said, say } from '../contract/sentences.ts';

const unknown = (subject: string, reason: Said) => ({ subject, year: null, reason });

type Reports = Pick<RegionCard, 'needs' | 'flows' | 'practices' | 'offers' | 'unknown'>;

/** How many public reports speak of the region itself (its parts are regions of their own). */
export async function reportsOf(db: Db, code: string): Promise<Reports> {
  const flowsWhere = (
    column: typeof publishedFlow.region | typeof publishedFlow.from | typeof publishedFlow.to,
  ) => db.$count(publishedFlow, eq(column, code));
  const [needs, reported, from, to, practices, offers] = await Promise.all([
    db
      .select({ horizon: publishedNeed.horizon, number: count() })
      .from(publishedNeed)
      .where(eq(publishedNeed.region, code))
      .groupBy(publishedNeed.horizon),
    flowsWhere(publishedFlow.region),
    flowsWhere(publishedFlow.from),
    flowsWhere(publishedFlow.to),
    db.$count(publishedPractice, arrayContains(publishedPractice.regions, [code])),
    offersOf(db, code),
  ]);
  const of = (horizon: string) => needs.find((one) => one.horizon === horizon)?.number ?? 0;
  const byHorizon = { urgent: of('urgent'), medium: of('medium'), long: of('long') } satisfies Record<
    (typeof horizons)[number],
    number
  >;
  return {
    needs: { total: needs.reduce((sum, one) => sum + one.number, 0), byHorizon },
    flows: { reported, from, to },
    practices,
    offers,
    unknown: [
      ...(needs.length === 0 ? [unknown('needs', say('no-need'))] : []),
      ...(reported + from + to === 0 ? [unknown('flows', say('no-flow'))] : []),
      ...(practices === 0 ? [unknown('practices', say('no-practice'))] : []),
    ],
  };
}

/** The newest first; an offer without an end stands until its region takes it back. */
async function offersOf(db: Db, code: string): Promise<RegionCard['offers']> {
  const rows = await db
    .select()
    .from(publishedOffer)
    .where(eq(publishedOffer.region, code))
    .orderBy(desc(publishedOffer.publishedAt), publishedOffer.id);
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction,
    kind: row.kind,
    title: row.title,
    description: row.description,
    sectors: row.sectors as RegionCard['offers'][number]['sectors'],
    partnersWanted: row.partnersWanted,
    validTo: row.validTo,
    demonstration: row.demonstration,
  }));
}

type Attributes = Pick<RegionCard, 'taskforce' | 'routes' | 'competences' | 'unknown'>;

/** What the Task Force and the region itself say of it: attributes, never a gate. */
export async function attributesOf(db: Db, code: string): Promise<Attributes> {
  const [[member], routes, competences] = await Promise.all([
    db.select().from(taskforceRegion).where(eq(taskforceRegion.region, code)),
    db.select().from(regionRoute).where(eq(regionRoute.region, code)).orderBy(regionRoute.role),
    db
      .select()
      .from(regionCompetence)
      .where(eq(regionCompetence.region, code))
      .orderBy(regionCompetence.area),
  ]);
  return {
    taskforce: member
      ? {
          name: member.name,
          commissions: member.commissions as NonNullable<RegionCard['taskforce']>['commissions'],
          mipexRegInterest: member.mipexRegInterest,
          note: member.note,
          source: await creditOf(db, [member.source]),
        }
      : null,
    routes: routes.map(({ role, demonstration }) => ({ role, demonstration })),
    competences: competences.map(({ area, competence, demonstration }) => ({
      area,
      competence,
      demonstration,
    })),
    unknown: [
      ...(routes.length === 0 ? [unknown('routes', say('route-not-declared'))] : []),
      ...(competences.length === 0 ? [unknown('competences', say('competences-not-declared'))] : []),
    ],
  };
}
