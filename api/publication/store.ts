import { createHash } from 'node:crypto';
import { eq, or, sql } from 'drizzle-orm';
import {
  publishedFlow,
  publishedNeed,
  publishedOffer,
  publishedPractice,
  restrictedFlow,
  restrictedNeed,
  restrictedOffer,
  restrictedPractice,
} from '../../drizzle/schema/published.ts';
import { publicationCounter, releaseRecord, tombstone } from '../../drizzle/schema/publication.ts';
import {
  type RecordKind,
  recordKinds,
  type ReleasedKind,
  type Visibility,
} from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Compiled } from '../submissions/compile.ts';

const tables = {
  need: { open: publishedNeed, restricted: restrictedNeed },
  flow: { open: publishedFlow, restricted: restrictedFlow },
  practice: { open: publishedPractice, restricted: restrictedPractice },
  offer: { open: publishedOffer, restricted: restrictedOffer },
} as const;

/** For whom something changed: readers of this visibility, or of this region. */
export interface Change {
  visibility: Visibility;
  region: string;
}

/** A publication by the order of all, and by the number people know (none when nothing in it is public). */
export interface Release {
  number: number;
  publicNumber: number | null;
}

/**
 * Tells every server process, at commit, that what is published changed. The counter, which everybody sees, grows only
 * when something public changed; of restricted records only their own audience is told.
 */
export async function announce({ db }: Context, changes: readonly Change[]): Promise<void> {
  if (changes.some((one) => one.visibility === 'public')) {
    await db.update(publicationCounter).set({ value: sql`${publicationCounter.value} + 1` });
  }
  for (const { visibility, region } of changes) {
    if (visibility !== 'public')
      await db.execute(sql`select pg_notify('restricted', ${`${visibility} ${region}`})`);
  }
}

/** Takes a record off both tables; the restricted one holds them all. */
async function takeOff(
  { db }: Context,
  kind: RecordKind,
  id: string,
): Promise<(Change & { empties: number })[]> {
  const { open, restricted } = tables[kind];
  await db.delete(open).where(eq(open.id, id));
  return db.delete(restricted).where(eq(restricted.id, id)).returning({
    visibility: restricted.visibility,
    region: restricted.region,
    empties: restricted.empties,
  });
}

/** The hash a release's manifest keeps of a record. */
export function hashOf(compiled: Compiled): string {
  return createHash('sha256')
    .update(JSON.stringify([compiled.kind, compiled.rounded]))
    .digest('hex');
}

/**
 * Puts a compiled record in the place of its older version: the exact counts go to the restricted table alone, and
 * only a record of visibility `public` enters the public one. Says for whom something changed.
 */
export async function put(
  context: Context,
  release: Release,
  version: number,
  compiled: Compiled,
): Promise<Change[]> {
  const { kind, id, rounded, exact, visibility } = compiled;
  const before = await takeOff(context, kind, id);
  // The place in the order of pages stays, so that nobody who reads them meanwhile misses the record.
  const empties = before[0]?.empties ?? rounded.empties;
  const row = { ...rounded, empties, release: release.publicNumber, publishedAt: context.now } as never;
  await context.db.insert(tables[kind].restricted).values({ ...(row as object), ...exact } as never);
  if (visibility === 'public') await context.db.insert(tables[kind].open).values(row);
  await context.db
    .insert(releaseRecord)
    .values({ release: release.number, kind, record: id, version, visibility, hash: hashOf(compiled) });
  return [...before, { visibility, region: String(rounded.region) }];
}

/** What names a published record. */
export interface Named {
  kind: RecordKind;
  id: string;
}

/** The records of a report that are published now: one under its own id, or a questionnaire's under its entries'. */
export async function publishedOf({ db }: Context, report: string): Promise<Named[]> {
  const found: Named[] = [];
  for (const kind of recordKinds) {
    const { restricted } = tables[kind];
    const own = or(eq(restricted.id, report), sql`starts_with(${restricted.id}, ${`${report}.`})`);
    const rows = await db.select({ id: restricted.id }).from(restricted).where(own);
    found.push(...rows.map(({ id }) => ({ kind, id })));
  }
  return found;
}

/**
 * Takes records off every answer and leaves tombstones, through which all releases are read. `last` is their newest version.
 * Says for whom something changed.
 */
export async function bury(context: Context, gone: readonly Named[], last: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { kind, id } of gone) {
    changes.push(...(await takeOff(context, kind, id)));
    await leaveTombstones(context, kind, id, last);
  }
  return changes;
}

/** A tombstone for every version: manifests of all releases say that the record is gone. */
export async function leaveTombstones(
  { db, now, actor }: Context,
  kind: ReleasedKind,
  id: string,
  last: number,
): Promise<void> {
  for (let version = 1; version <= last; version += 1) {
    await db
      .insert(tombstone)
      .values({ kind, record: id, version, at: now, by: actor.person })
      .onConflictDoNothing();
  }
}
