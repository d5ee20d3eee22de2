import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { AttachmentType } from '../../drizzle/vocabulary.ts';
import { MOST_BYTES, MOST_MEGABYTES } from '../contract/taken.ts';
import { type Said, say } from '../contract/sentences.ts';
import { Problem, type ProblemCode, refusal } from '../problem.ts';

/** A file that has arrived whole and is one of those allowed. */
export interface Received {
  path: string;
  size: number;
  sha256: string;
  type: AttachmentType;
}

/** Bytes as they come. */
export type Body = ReadableStream<Uint8Array> | null;

const no = (said: Said, code: ProblemCode = 'invalid') => refusal(code, [{ field: 'file', ...said }]);
const tooLarge = () => no(say('file-too-large', { most: MOST_MEGABYTES }), 'too-large');

/** Refuses, before a byte is read, what its sender says to be too large. */
export function requireSize(announced: number | undefined): void {
  if (announced !== undefined && announced > MOST_BYTES) throw tooLarge();
}

/** By what the bytes are: neither the name nor what the sender calls it says anything. */
const known: Record<string, AttachmentType> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
};

/**
 * Takes a file in: onto the disk as it comes, never more than the limit, then by its content. `announced` is the length
 * that the sender said. Whatever is refused leaves nothing behind.
 */
export async function receive(body: Body, incoming: string, announced?: number): Promise<Received> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, randomUUID());
  const file = await open(path, 'wx', 0o600);
  try {
    const { size, sha256 } = await write(body, file).finally(() => file.close());
    if (size === 0) throw no(say('file-empty'));
    if (announced !== undefined && announced !== size) throw no(say('file-cut'));
    const type = known[(await fileTypeFromFile(path))?.mime ?? ''];
    if (!type) throw no(say('file-kind', { most: MOST_MEGABYTES }));
    return { path, size, sha256, type };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(body: Body, file: FileHandle): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw tooLarge();
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { size, sha256: hash.digest('hex') };
}

/** A sender who goes away in the middle has sent nothing; nobody is there to be told. */
async function* chunksOf(body: Body): AsyncGenerator<Uint8Array> {
  if (!body) return;
  try {
    yield* body;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw no(say('file-cut'));
  }
}

/**
 * Reads what a sender is still sending, up to the limit: a browser that is cut off while it sends shows no refusal, only
 * that the connection is lost.
 */
export async function hearOut(body: Body): Promise<void> {
  if (!body || body.locked) return;
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) return;
    }
  } catch {
    // Gone: nobody to be told.
  }
}
