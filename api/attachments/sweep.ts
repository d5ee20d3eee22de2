import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { and, isNotNull, isNull, lt, not, or } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { retention } from '../contract/retention.ts';
import { isNamed, isWithdrawnBefore } from './needed.ts';
import type { AttachmentStore } from './store.ts';

const HOUR = 3600 * 1000;
const UNNAMED = retention.unnamedFileHours * HOUR;
const WITHDRAWN = retention.withdrawnFileDays * 24 * HOUR;

/**
 * Erases what nobody needs: files that no version has named for a day, those of questionnaires taken back a month ago,
 * and bytes without a row, which a server that was stopped in between leaves behind.
 */
export async function sweepAttachments(db: Db, store: AttachmentStore, now: Date): Promise<void> {
  const before = (time: number) => new Date(now.getTime() - time);
  await db
    .update(attachment)
    .set({ unusedSince: now })
    .where(and(isNull(attachment.unusedSince), not(isNamed)));
  await db
    .update(attachment)
    .set({ unusedSince: null })
    .where(and(isNotNull(attachment.unusedSince), isNamed));
  await db
    .delete(attachment)
    .where(or(lt(attachment.unusedSince, before(UNNAMED)), isWithdrawnBefore(before(WITHDRAWN))));
  await sweepBytes(db, store, before(HOUR));
  await sweepIncoming(store.incoming, before(HOUR));
}

/** Younger ones may be about to get their row. */
async function sweepBytes(db: Db, store: AttachmentStore, until: Date): Promise<void> {
  const old = (await store.list()).filter(({ since }) => since < until);
  if (old.length === 0) return;
  // Read after the list: what is old and has no row by now gets none.
  const rows = await db.select({ id: attachment.id }).from(attachment);
  const known = new Set(rows.map(({ id }) => id));
  for (const { id } of old) if (!known.has(id)) await store.erase(id);
}

async function sweepIncoming(folder: string, until: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtime < until) await rm(path, { force: true });
  }
}
