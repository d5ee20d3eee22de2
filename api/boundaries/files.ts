import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Bytes, compress, type Encoding } from '../compression.ts';

/** The names under which boundaries are asked for, and their files in geo/boundaries. */
const sources: Record<string, string> = {
  'nuts-2021': 'nuts-2021-10m.json',
  'nuts-2021-3m': 'nuts-2021-3m.json',
  background: 'background.json',
};
export const boundaryNames = Object.keys(sources);

export interface Boundary {
  /** `nuts-2021.4f2a….json`: a new content has a new name. */
  name: string;
  bytes: (encoding: Encoding) => Promise<Bytes>;
}

const kept = new Map<string, Promise<Boundary>>();

/** A boundary file, read once; each encoding is made once, at its best, when first asked for. */
export function boundary(name: string): Promise<Boundary> | undefined {
  const file = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (!file) return undefined;
  const found = kept.get(name) ?? read(name, file);
  kept.set(name, found);
  return found;
}

async function read(name: string, file: string): Promise<Boundary> {
  const plain = new Uint8Array(await readFile(new URL(`../../geo/boundaries/${file}`, import.meta.url)));
  const made = new Map<Encoding, Promise<Bytes>>();
  const mark = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return {
    name: `${name}.${mark}.json`,
    bytes: (encoding) => {
      const found = made.get(encoding) ?? compress(plain, encoding, true);
      made.set(encoding, found);
      return found;
    },
  };
}

/** The boundary of a hashed name, when it is the present one. */
export async function boundaryOfHashedName(hashed: string): Promise<Boundary | undefined> {
  const found = await boundary(hashed.replace(/\.[0-9a-f]{16}\.json$/, ''));
  return found?.name === hashed ? found : undefined;
}

/** Makes what every map asks for first, so that the first visitor after a start does not wait for it (1 to 3 s). */
export async function warmBoundaries(): Promise<void> {
  for (const name of ['nuts-2021', 'background']) await (await boundary(name))?.bytes('br');
}
