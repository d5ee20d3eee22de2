import { and, eq, inArray, isNull } from 'drizzle-orm';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { type Keeper, keepFile, type Sent } from '../attachments/keep.ts';
import { type Body, requireSize } from '../attachments/receive.ts';
import { lockRoom, requireRoom } from '../attachments/room.ts';
import { requirePerson } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Attached } from '../contract/attachment.ts';
import { say } from '../contract/sentences.ts';
import type { Created } from '../idempotent.ts';
import { refusal } from '../problem.ts';
import { type Loaded, load } from './load.ts';
import { requireStep } from './step.ts';

export const shownFile = {
  id: attachment.id,
  name: attachment.name,
  type: attachment.type,
  size: attachment.size,
};

/** An assessment to which its coordinator may give facts now. */
async function loadGiving(context: Context, id: string, lock = false): Promise<Loaded> {
  const found = await load(context, id, lock);
  requireStep(context, found, 'add-fact', undefined);
  return found;
}

/** The coordinator sends a file for the experts. They have it once a fact names it; until then it is the region's. */
export async function addFile(
  context: Context,
  keeper: Keeper,
  assessment: string,
  sent: Sent,
  body: Body,
): Promise<Created> {
  const found = await loadGiving(context, assessment);
  const place = { assessment, region: found.assessment.region };
  requireSize(sent.announced);
  await requireRoom(context, place, sent.announced ?? 0);
  return keepFile(context, keeper, sent, body, {
    at: { assessment },
    allow: () => loadGiving(context, assessment),
    insert: async (inside, file) => {
      await loadGiving(inside, assessment, true);
      await lockRoom(inside, place.region);
      await requireRoom(inside, place, file.size);
      const addedBy = requirePerson(inside.actor);
      const added = { addedBy, addedAt: inside.now, unusedSince: inside.now };
      const [made] = await inside.db
        .insert(attachment)
        .values({ ...file, assessment, ...added })
        .returning(shownFile);
      if (!made) throw new Error('no file was kept');
      await record(inside, 'attach', 'assessment', assessment, { attachment: file.id, by: 'coordinator' });
      return made;
    },
  });
}

/** In the transaction that writes a fact: its files are those that this region sent for this assessment. */
export async function giveFiles(
  { db }: Context,
  assessment: string,
  fact: string,
  files: readonly string[],
): Promise<Attached[]> {
  if (files.length === 0) return [];
  const given = await db
    .update(attachment)
    .set({ fact, unusedSince: null })
    .where(
      and(eq(attachment.assessment, assessment), isNull(attachment.fact), inArray(attachment.id, [...files])),
    )
    .returning(shownFile);
  const kept = new Map(given.map((file) => [file.id, file]));
  const odd = files.flatMap((id, index) => (kept.has(id) ? [] : [`files.${index}`]));
  if (odd.length > 0)
    throw refusal(
      'invalid',
      odd.map((field) => ({ field, ...say('fact-file-not-here') })),
    );
  return files.flatMap((id) => kept.get(id) ?? []);
}

/** Takes the rows of a fact's files away; their bytes are erased when that is certain. */
export async function removeFiles({ db }: Context, assessment: string, fact: string): Promise<string[]> {
  const gone = await db
    .delete(attachment)
    .where(and(eq(attachment.assessment, assessment), eq(attachment.fact, fact)))
    .returning({ id: attachment.id });
  return gone.map(({ id }) => id);
}
