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
/** The whole atlas waits at its start. */
const PATIENCE_AT_START = 5_000;

/** A store that answers, and refuses us: what is said of it in the settings is wrong. */
export class BucketRefused extends Error {}

/** Whether the bucket is there and takes our key. */
interface Checked {
  check: () => Promise<void>;
}

/** Files in a bucket that speaks S3 and belongs to the atlas alone. The library that signs comes only when this is set. */
export async function s3Store(
  { url, region, accessKey, secretKey }: S3Settings,
  incoming: string,
): Promise<AttachmentStore & Checked> {
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 3,
  });
  const ask = async (method: string, address: string, body?: Buffer<ArrayBuffer>, patience = PATIENCE) => {
    // The body's hash is signed with it: what is kept is what was sent.
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const answer = await client.fetch(address, {
      method,
      headers: { 'X-Amz-Content-Sha256': hash },
      signal: AbortSignal.timeout(patience),
      ...(body ? { body } : {}),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== 'PUT') return undefined;
    const Kind = answer.status < 500 ? BucketRefused : Error;
    throw new Kind(`the S3 store answered ${answer.status} to ${method}`);
  };
  const pageOf = async (query: Record<string, string>, patience?: number) => {
    const asked = new URLSearchParams({ 'list-type': '2', prefix: PREFIX, ...query });
    const answer = await ask('GET', `${url}?${asked}`, undefined, patience);
    if (!answer) throw new BucketRefused('the S3 bucket is not there');
    return answer.text();
  };
  const at = (id: string) => `${url}/${PREFIX}${id}`;
  return {
    incoming,
    check: async () => {
      await pageOf({ 'max-keys': '1' }, PATIENCE_AT_START);
    },
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
        const page = await pageOf(from ? { 'continuation-token': from } : {});
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
