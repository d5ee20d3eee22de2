import { expect, test } from 'vitest';
import { seal, unseal } from '../../web/queries/sealing.ts';
import { readableIn } from '../support/readable.ts';

const keyOf = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const place = 'nikos report-1';
const words = 'Étienne, +30 210 000 0000';

test('What nikos types opens with his key, in its own place', async () => {
  const sealed = await seal(keyOf('n'), place, words);
  expect(await unseal(keyOf('n'), place, sealed)).toBe(words);
  await expect(unseal(keyOf('a'), place, sealed), 'with the key of ana').rejects.toThrow();
  await expect(unseal(keyOf('n'), 'nikos report-2', sealed), 'in another draft').rejects.toThrow();
  const changed = new Uint8Array(sealed.body.slice(0));
  changed[3] = (changed[3] ?? 0) ^ 1;
  await expect(unseal(keyOf('n'), place, { ...sealed, body: changed.buffer })).rejects.toThrow();
});

test('What is sealed shows nothing of the words, and is never twice the same', async () => {
  const [once, again] = [await seal(keyOf('n'), place, words), await seal(keyOf('n'), place, words)];
  expect(readableIn(new Uint8Array(once.body))).not.toContain('210 000');
  expect(Buffer.from(once.body)).not.toEqual(Buffer.from(again.body));
});
