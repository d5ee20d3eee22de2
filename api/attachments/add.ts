import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { MOST_BYTES } from '../contract/attachment.ts';
import { type Created, once } from '../idempotent.ts';
import { Problem } from '../problem.ts';
import { nameFor } from './name.ts';
import { type Received, receive, tooLarge } from './receive.ts';
import { lockRoom, requireRoom } from './room.ts';
import type { AttachmentStore } from './store.ts';
import { viewAttachment } from './view.ts';
import { loadWritable, requireFileQuestion } from './writable.ts';

export interface NewAttachment {
  submission: string;
  question: string;
  /** What the sender calls it. */
  name: string;
  /** How many bytes the sender announced. */
  announced: number | undefined;
  key: string | undefined;
  path: string;
}

/**
 * Adds a file to a questionnaire that is being written. First its bytes are safe, then the row is written: who is told
 * that a file was added can have it again. With one key it is added once, however often it is sent.
 */
export async function addAttachment(
  context: Context,
  { store, secret }: { store: AttachmentStore; secret: string },
  wanted: NewAttachment,
  body: ReadableStream<Uint8Array> | null,
): Promise<Created> {
  const { submission, question, announced = 0 } = wanted;
  const { found } = await loadWritable(context, submission);
  await requireFileQuestion(context, found, question);
  if (announced > MOST_BYTES) throw tooLarge();
  await requireRoom(context, found, announced);
  const received = await receive(body, store.incoming, wanted.announced);
  try {
    return await keepOnce(context, { store, secret }, wanted, received);
  } finally {
    await rm(received.path, { force: true });
  }
}

async function keepOnce(
  context: Context,
  { store, secret }: { store: AttachmentStore; secret: string },
  { submission, question, name: given, key, path }: NewAttachment,
  { path: file, sha256, size, type }: Received,
): Promise<Created> {
  const id = randomUUID();
  const name = nameFor(given, type);
  let isWriting = false;
  const allow = async () => void (await loadWritable(context, submission));
  const make = async (inside: Context) => {
    isWriting = true;
    const { found, person } = await loadWritable(inside, submission, true);
    await lockRoom(inside, found);
    await requireRoom(inside, found, size);
    const { now } = inside;
    await inside.db.insert(attachment).values({
      ...{ id, submission, question, name, type, size, sha256 },
      ...{ addedBy: person, addedAt: now, unusedSince: now },
    });
    const { version } = found.submission;
    await record(inside, 'attach', 'submission', submission, { version, question, attachment: id });
    return { body: await viewAttachment(inside, id), headers: { Location: `/api/attachments/${id}` } };
  };
  await store.keep(id, file);
  try {
    const request = { path, body: { submission, question, name, sha256 } };
    return await once(context, secret, { key, request, allow, make });
  } catch (error) {
    // Refused: certainly no row. After anything else there may be one, and the bytes stay until that is known (sweep).
    if (error instanceof Problem) isWriting = false;
    throw error;
  } finally {
    if (!isWriting) await store.erase(id);
  }
}
