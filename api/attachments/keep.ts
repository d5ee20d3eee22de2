import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AttachmentType } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { type Created, once } from '../idempotent.ts';
import { Problem } from '../problem.ts';
import { nameFor } from './name.ts';
import { type Body, type Received, receive } from './receive.ts';
import type { AttachmentStore } from './store.ts';

/** How a file comes. */
export interface Sent {
  /** What the sender calls it. */
  name: string;
  /** How many bytes the sender announced. */
  announced: number | undefined;
  key: string | undefined;
  path: string;
}

export interface Keeper {
  store: AttachmentStore;
  secret: string;
}

/** What a row says of its file, wherever it belongs. */
export interface KeptFile {
  id: string;
  name: string;
  type: AttachmentType;
  size: number;
  sha256: string;
}

interface Place {
  /** Where it belongs, as the request says it. */
  at: Record<string, string>;
  /** Throws when the actor may not add a file here (any more). */
  allow: () => Promise<unknown>;
  /** Writes the row, and says how it is answered. */
  insert: (context: Context, file: KeptFile) => Promise<object>;
}

/**
 * Takes a file in and keeps it. First its bytes are safe, then the row is written: who is told that a file was added can
 * have it again. With one key it is added once, however often it is sent.
 */
export async function keepFile(
  context: Context,
  keeper: Keeper,
  sent: Sent,
  body: Body,
  place: Place,
): Promise<Created> {
  const received = await receive(body, keeper.store.incoming, sent.announced);
  try {
    return await keepOnce(context, keeper, sent, place, received);
  } finally {
    await rm(received.path, { force: true });
  }
}

async function keepOnce(
  context: Context,
  { store, secret }: Keeper,
  { name: given, key, path }: Sent,
  { at, allow, insert }: Place,
  { path: file, sha256, size, type }: Received,
): Promise<Created> {
  const id = randomUUID();
  const name = nameFor(given, type);
  let isWriting = false;
  const make = async (inside: Context) => {
    isWriting = true;
    const body = await insert(inside, { id, name, type, size, sha256 });
    return { body, headers: { Location: `/api/attachments/${id}` } };
  };
  await store.keep(id, file);
  try {
    const request = { path, body: { ...at, name, sha256 } };
    return await once(context, secret, { key, request, allow, make });
  } catch (error) {
    // Refused: certainly no row. After anything else there may be one, and the bytes stay until that is known (sweep).
    if (error instanceof Problem) isWriting = false;
    throw error;
  } finally {
    if (!isWriting) await store.erase(id);
  }
}
