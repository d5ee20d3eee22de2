import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import {
  publishedFlow,
  publishedNeed,
  publishedPractice,
  restrictedFlow,
  restrictedNeed,
  restrictedPractice,
} from '../../drizzle/schema/published.ts';
import { publicationCounter, releaseRecord, tombstone } from '../../drizzle/schema/publication.ts';
import type { RecordKind } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Compiled } from '../submissions/compile.ts';

const tables = {
  need: { open: publishedNeed, restricted: restrictedNeed },
  flow: { open: publishedFlow, restricted: restrictedFlow },
  practice: { open: publishedPractice, restricted: restrictedPractice },
} as const;

/** Tells every server process, at commit, that what is published changed. */
export async function growCounter({ db }: Context): Promise<void> {
  await db.update(publicationCounter).set({ value: sql`${publicationCounter.value} + 1` });
}

async function takeOff({ db }: Context, kind: RecordKind, id: string): Promise<void> {
  await db.delete(tables[kind].open).where(eq(tables[kind].open.id, id));
  await db.delete(tables[kind].restricted).where(eq(tables[kind].restricted.id, id));
}

/** The hash a release's manifest keeps of a record. */
export function hashOf(compiled: Compiled): string {
  return createHash('sha256')
    .update(JSON.stringify([compiled.kind, compiled.rounded]))
    .digest('hex');
}

/**
 * Puts a compiled record in the place of its older version: the exact counts go to the restricted table alone, and
 * only a record of visibility `public` enters the public one.
 */
export async function put(
  context: Context,
  release: number,
  version: number,
  compiled: Compiled,
): Promise<void> {
  const { kind, id, rounded, exact, visibility } = compiled;
  await takeOff(context, kind, id);
  const row = { ...rounded, release, publishedAt: context.now } as never;
  await context.db.insert(tables[kind].restricted).values({ ...(row as object), ...exact } as never);
  if (visibility === 'public') await context.db.insert(tables[kind].open).values(row);
  await context.db
    .insert(releaseRecord)
    .values({ release, kind, record: id, version, hash: hashOf(compiled) });
}

/** Takes a withdrawn report off every answer and leaves a tombstone, through which all releases are read. */
export async function unpublish(
  context: Context,
  gone: { id: string; kind: RecordKind; publishedVersion: number | null },
): Promise<void> {
  await takeOff(context, gone.kind, gone.id);
  for (let version = 1; version <= (gone.publishedVersion ?? 0); version += 1) {
    await context.db
      .insert(tombstone)
      .values({ kind: gone.kind, record: gone.id, version, at: context.now, by: context.actor.person })
      .onConflictDoNothing();
  }
  await growCounter(context);
}
