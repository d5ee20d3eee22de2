import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../../api/attachments/s3.ts';

/** A store that speaks the little of S3 that the atlas uses, on this machine; it checks every signature itself. */
export async function startS3(pageSize = 2) {
  const kept = new Map<string, { bytes: Buffer; at: Date }>();
  const refused: string[] = [];
  const keys = { accessKey: 'atlas', secretKey: 'known to the test alone', region: 'eu-test-1' };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const url = new URL(request.url ?? '/', 'http://s3');
    if (!isSigned(request, url, body, keys)) {
      refused.push(`${request.method} ${url.pathname}`);
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    const key = decodeURIComponent(url.pathname.replace('/bucket', '').slice(1));
    if (request.method === 'PUT') {
      kept.set(key, { bytes: body, at: new Date() });
      return response.end();
    }
    if (request.method === 'DELETE') {
      kept.delete(key);
      return response.writeHead(204).end();
    }
    if (url.searchParams.get('list-type') === '2') return response.end(page(kept, url, pageSize));
    const found = kept.get(key);
    if (!found) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    return response.end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const settings: S3Settings = { url: `http://127.0.0.1:${port}/bucket`, ...keys };
  return { settings, kept, refused, close: () => new Promise((resolve) => server.close(resolve)) };
}

function page(kept: Map<string, { at: Date }>, { searchParams }: URL, size: number): string {
  const from = Number(searchParams.get('continuation-token')?.split('&')[1] ?? 0);
  const all = [...kept].filter(([key]) => key.startsWith(searchParams.get('prefix') ?? '')).sort();
  const entries = all
    .slice(from, from + size)
    .map(
      ([key, { at }]) =>
        `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
    );
  const isMore = from + size < all.length;
  const next = isMore ? `<NextContinuationToken>from&amp;${from + size}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isMore}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`;
}

/** Signature Version 4, reckoned anew from what arrived. */
function isSigned(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  { accessKey, secretKey, region }: { accessKey: string; secretKey: string; region: string },
): boolean {
  const { headers, method } = request;
  const said = /^AWS4-HMAC-SHA256 Credential=(.+?), SignedHeaders=(.+?), Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  );
  const [, credential = '', names = '', signature] = said ?? [];
  const stamp = String(headers['x-amz-date']);
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(body).digest('hex');
  if (credential !== `${accessKey}/${scope}` || headers['x-amz-content-sha256'] !== hash) return false;
  if (!names.split(';').includes('x-amz-content-sha256')) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url.pathname, query, lines.join(''), names, hash].join('\n');
  const text = ['AWS4-HMAC-SHA256', stamp, scope, createHash('sha256').update(canonical).digest('hex')];
  const key = ['s3', 'aws4_request'].reduce(
    (last, part) => hmac(last, part),
    hmac(hmac(`AWS4${secretKey}`, stamp.slice(0, 8)), region),
  );
  return hmac(key, text.join('\n')).toString('hex') === signature;
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
