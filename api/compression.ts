import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Bytes = Uint8Array<ArrayBuffer>;

/** Below this, compressing costs more than it saves. */
const WORTH_IT = 1024;

const offered = ['br', 'gzip'] as const;

/**
 * The encoding to answer in: brotli, else gzip, when `Accept-Encoding` allows it with a weight above zero.
 * Example: `"gzip, br;q=0"` gives gzip.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const known = chosen.get(accepted);
  if (known) return known;
  const encoding = weigh(accepted);
  if (chosen.size < MOST_KNOWN) chosen.set(accepted, encoding);
  return encoding;
}

/** Browsers send a handful of different headers: each is read once. */
const chosen = new Map<string, Encoding>();
const MOST_KNOWN = 100;

function weigh(accepted: string): Encoding {
  const weights = new Map(
    accepted.split(',').map((part): [string, number] => {
      const [name = '', ...rest] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = rest.find((one) => one.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  return offered.find((name) => weightOf(name) > 0) ?? 'identity';
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** The bytes in that encoding, off the main thread. `lasting`: made once and kept for ever, so as small as can be. */
export async function compress(plain: Bytes, encoding: Encoding, lasting = false): Promise<Bytes> {
  if (encoding === 'gzip') return new Uint8Array(await asGzip(plain, { level: lasting ? 9 : 6 }));
  if (encoding === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: lasting ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    };
    return new Uint8Array(await asBrotli(plain, { params }));
  }
  return plain;
}

export const worthCompressing = (plain: Bytes) => plain.byteLength >= WORTH_IT;

/** Files that compress well, by the end of their names. */
export const compressible = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest']);

/** The names of a file's compressed forms, which stand beside it from when the pages are built: `index.html.br`. */
export const endings = { br: '.br', gzip: '.gz' } as const;
