import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AttachmentStore, isId } from './store.ts';

export interface S3Settings {
  /** The address of the bucket, as in `https://s3.example.eu/atlas`. */
  url: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

const PREFIX = 'attachments/';
const PATIENCE = 60_000;

/** Files in a bucket that speaks S3 and belongs to the atlas alone. The library that signs comes only when this is set. */
export async function s3Store(
  { url, region, accessKey, secretKey }: S3Settings,
  incoming: string,
): Promise<AttachmentStore> {
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 3,
  });
  const ask = async (method: string, address: string, body?: Buffer<ArrayBuffer>) => {
    // The body's hash is signed with it: what is kept is what was sent.
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const answer = await client.fetch(address, {
      method,
      headers: { 'X-Amz-Content-Sha256': hash },
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body } : {}),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== 'PUT') return undefined;
    throw new Error(`the S3 store answered ${answer.status} to ${method}`);
  };
  const at = (id: string) => `${url}/${PREFIX}${id}`;
  return {
    incoming,
    keep: async (id, file) => {
      const answer = await ask('PUT', at(id), await readFile(file));
      await answer?.body?.cancel();
    },
    read: async (id) => (await ask('GET', at(id)))?.body ?? undefined,
    erase: async (id) => {
      const answer = await ask('DELETE', at(id));
      await answer?.body?.cancel();
    },
    list: async () => {
      const found: { id: string; since: Date }[] = [];
      for (let from: string | undefined = ''; from !== undefined; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: PREFIX });
        if (from) query.set('continuation-token', from);
        const answer = await ask('GET', `${url}?${query}`);
        if (!answer) throw new Error('the S3 bucket is not there');
        const page = await answer.text();
        found.push(...contentsIn(page));
        from = tagIn(page, 'NextContinuationToken');
      }
      return found;
    },
  };
}

/** The entries of a page of a bucket's list. */
const contentsIn = (page: string) =>
  [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const id = (tagIn(entry, 'Key') ?? '').slice(PREFIX.length);
    return isId(id) ? [{ id, since: new Date(tagIn(entry, 'LastModified') ?? '') }] : [];
  });

/** A token may hold signs that XML writes in its own way. */
const tagIn = (xml: string, tag: string) =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`)
    .exec(xml)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
