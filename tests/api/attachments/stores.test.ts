import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3Store } from '../../../api/attachments/s3.ts';
import { readSettings } from '../../../api/settings.ts';
import { attachmentStore } from '../../../api/start/attachments.ts';
import type { AttachmentStore } from '../../../api/attachments/store.ts';
import { pdf } from '../../support/attachments.ts';
import { startS3 } from '../../support/s3.ts';
import { storeInFolder } from '../../support/store.ts';

const ids = [1, 2, 3].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`);
const [first = '', second = ''] = ids;
const inFolder = storeInFolder();
let s3: Awaited<ReturnType<typeof startS3>>;
let stores: Record<'a folder' | 'a bucket', AttachmentStore>;

beforeAll(async () => {
  s3 = await startS3();
  stores = {
    'a folder': inFolder.store,
    'a bucket': await s3Store(s3.settings, storeInFolder().store.incoming),
  };
});
afterAll(() => s3.close());

const arrived = async (store: AttachmentStore, bytes: Uint8Array) => {
  await mkdir(store.incoming, { recursive: true });
  const path = join(store.incoming, 'arrived');
  await writeFile(path, bytes);
  return path;
};
const bytesOf = async (store: AttachmentStore, id: string) => {
  const found = await store.read(id);
  return found && new Uint8Array(await new Response(found).arrayBuffer());
};

describe.each(['a folder', 'a bucket'] as const)('What is kept in %s', (where) => {
  test('is there again, byte for byte, until it is erased', async () => {
    const store = stores[where];
    const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    expect(await bytesOf(store, first)).toBeUndefined();
    await store.keep(first, await arrived(store, all));
    expect(await bytesOf(store, first)).toEqual(all);
    await store.erase(first);
    await store.erase(first);
    expect(await bytesOf(store, first)).toBeUndefined();
  });

  test('is listed, all pages of it', async () => {
    const store = stores[where];
    for (const id of ids) await store.keep(id, await arrived(store, pdf));
    const listed = await store.list();
    expect(listed.map(({ id }) => id).sort()).toEqual(ids);
    expect(listed.every(({ since }) => Math.abs(since.getTime() - Date.now()) < 3_600_000)).toBe(true);
  });
});

test('A folder is for nobody else, and takes no other name than an id', async () => {
  const { store, folder } = inFolder;
  if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o077).toBe(0);
  await writeFile(join(folder, 'notes.txt'), 'of somebody else');
  expect((await store.list()).map(({ id }) => id)).not.toContain('notes.txt');
  await expect(store.read('../package.json')).rejects.toThrow('under an id');
  expect(await readdir(store.incoming)).toEqual([]);
});

test('A bucket takes nothing that is not signed with its key, and the refusal is no silent loss', async () => {
  const foreign = await s3Store({ ...s3.settings, secretKey: 'guessed' }, stores['a bucket'].incoming);
  const path = await arrived(foreign, pdf);
  await expect(foreign.keep(second, path)).rejects.toThrow('403 to PUT');
  await expect(foreign.list()).rejects.toThrow('403');
  expect(s3.refused.splice(0)).toEqual([`PUT /bucket/attachments/${second}`, 'GET /bucket']);
  expect(new Uint8Array(await readFile(path))).toEqual(pdf);
});

describe('The settings', () => {
  const data = storeInFolder().folder;
  const warned: unknown[] = [];
  const chosenBy = (variables: Record<string, string>) =>
    attachmentStore(readSettings({ DATA_DIR: data, ...variables }, '/'), (error) => warned.push(error));
  const bucket = ({ url, region, accessKey, secretKey } = s3.settings) => ({
    ...{ S3_URL: url, S3_REGION: region, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey },
  });
  const keptBy = async (store: AttachmentStore) => {
    const id = crypto.randomUUID();
    await store.keep(id, await arrived(store, pdf));
    const inBucket = s3.kept.has(`attachments/${id}`);
    const isInFolder = (await readdir(join(data, 'attachments'))).includes(id);
    return { inBucket, isInFolder };
  };

  test('choose a folder beside the database, or a bucket where one is named', async () => {
    expect(await keptBy(await chosenBy({}))).toEqual({ inBucket: false, isInFolder: true });
    expect(await keptBy(await chosenBy(bucket()))).toEqual({ inBucket: true, isInFolder: false });
    expect(warned).toEqual([]);
  });

  test('of a bucket that refuses our key are refused at the start; one that is away is waited for', async () => {
    const foreign = chosenBy({ ...bucket(), S3_SECRET_KEY: 'guessed' });
    await expect(foreign).rejects.toThrow(
      'The bucket that S3_URL names cannot be used: the S3 store answered 403 to GET.',
    );
    const away = await chosenBy({ ...bucket(), S3_URL: 'http://127.0.0.1:1/bucket' });
    expect(warned).toHaveLength(1);
    await expect(away.list()).rejects.toThrow();
  });
});
