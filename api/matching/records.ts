import { gte, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import {
  publishedNeed,
  publishedOffer,
  publishedPractice,
  restrictedNeed,
  restrictedOffer,
  restrictedPractice,
} from '../../drizzle/schema/published.ts';
import { maySee } from '../actor.ts';
import type { Context } from '../context.ts';
import type { MatchNeed, MatchOffer, MatchPractice } from '../contract/matching.ts';
import type { Published } from './cross-border.ts';

type Tables = {
  need: typeof publishedNeed | typeof restrictedNeed;
  practice: typeof publishedPractice | typeof restrictedPractice;
  offer: typeof publishedOffer | typeof restrictedOffer;
};
const open: Tables = { need: publishedNeed, practice: publishedPractice, offer: publishedOffer };
/** These hold what is public too. */
const all: Tables = { need: restrictedNeed, practice: restrictedPractice, offer: restrictedOffer };

const common = <Table extends Tables[keyof Tables]>(table: Table) => ({
  id: table.id,
  region: table.region,
  regionName: table.regionName,
  title: table.title,
  demonstration: table.demonstration,
  visibility: table.visibility,
});

/** A day of a record counts in Brussels, as a round's does. */
const today = sql`(now() at time zone 'Europe/Brussels')::date`;

/** What is needed of the published records, and nothing that counts people. Cooperation whose last day is over is none. */
async function read(db: Db, { need, practice, offer }: Tables): Promise<Published> {
  const [needs, practices, offers] = await Promise.all([
    db
      .select({
        ...common(need),
        strand: need.strand,
        sector: need.sector,
        horizon: need.horizon,
        severity: need.severity,
        targetGroups: need.targetGroups,
        status: need.status,
      })
      .from(need),
    db
      .select({
        ...common(practice),
        regions: practice.regions,
        strand: practice.strand,
        sectors: practice.sectors,
        targetGroups: practice.targetGroups,
        status: practice.status,
        outcome: practice.outcome,
        source: practice.source,
      })
      .from(practice),
    db
      .select({
        ...common(offer),
        direction: offer.direction,
        kind: offer.kind,
        sectors: offer.sectors,
        validTo: offer.validTo,
      })
      .from(offer)
      .where(or(isNull(offer.validTo), gte(offer.validTo, today))),
  ]);
  // The tables' own checks keep the words of the lists to the vocabulary.
  return {
    needs: needs as MatchNeed[],
    practices: practices as MatchPractice[],
    offers: offers as MatchOffer[],
  };
}

/** What everybody may know. It never looks at who asks, nor at a restricted row. */
export const publicRecords = (db: Db): Promise<Published> => read(db, open);

/** What this reader may see, the public records with it. */
export async function visibleRecords({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<Published> {
  const { needs, practices, offers } = await read(db, all);
  const visible = <Record extends MatchNeed | MatchPractice | MatchOffer>(records: readonly Record[]) =>
    records.filter((record) => maySee(actor, record));
  return { needs: visible(needs), practices: visible(practices), offers: visible(offers) };
}
