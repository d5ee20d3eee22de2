import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { normalize } from 'node:path/posix';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from './access.ts';
import { endings, type Bytes, chooseEncoding, compress, compressible } from './compression.ts';
import type { Services } from './context.ts';
import { hints } from './page-hints.ts';
import { Problem } from './problem.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

interface Served {
  type: string;
  identity: Bytes;
  br?: Bytes;
  gzip?: Bytes;
}

/** Reads each built file once, with its compressed forms beside it; the build's file names carry their hash. */
function shelf(folder: string) {
  const kept = new Map<string, Promise<Served | undefined>>();
  const read = async (path: string): Promise<Served | undefined> => {
    const kind = extname(path);
    const type = types[kind];
    // What the build keeps for the server is not served: its list of files, and their compressed forms.
    if (!type || path.includes('/.')) return undefined;
    const plain = await readFile(join(folder, path)).catch(() => undefined);
    if (!plain) return undefined;
    const identity = new Uint8Array(plain);
    if (!compressible.has(kind)) return { type, identity };
    const compressed = async (encoding: 'br' | 'gzip') => {
      const beside = await readFile(join(folder, path + endings[encoding])).catch(() => undefined);
      return beside ? new Uint8Array(beside) : compress(identity, encoding, true);
    };
    const [br, gzip] = await Promise.all([compressed('br'), compressed('gzip')]);
    return { type, identity, br, gzip };
  };
  return async (path: string) => {
    // One spelling for a file: each other one would be read, compressed and kept anew, and may climb out.
    if (path !== normalize(path) || !path.startsWith('/') || path.includes('\0')) return undefined;
    const found = kept.get(path) ?? read(path);
    // A missing file is not remembered: addresses from outside must not fill the memory.
    kept.set(path, found);
    void found.then((served) => served ?? kept.delete(path));
    return found;
  };
}

/** The file an address names, or undefined where its escapes are broken. */
function fileOf(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The one page, which becomes each of them by its address. */
const page = '/index.html';

const keeping = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * The built pages: hashed files for ever, and index.html for every other address that is not the API's. The query is
 * the view, which the page itself reads.
 */
export function pageRoutes(services: Services) {
  const files = services.pages ? shelf(services.pages) : undefined;
  const tell = services.pages ? hints(services.pages) : undefined;
  const app = new OpenAPIHono<Env>();
  const answer = {
    200: { description: 'A page or one of its files.', content: { 'text/html': { schema: z.string() } } },
  };
  return app.openapi(
    route(
      'anyone',
      { method: 'get', path: '/*', summary: 'The pages', responses: answer },
      { anyQuery: true },
    ),
    async (c) => {
      const { path } = c.req;
      if (path === '/api' || path.startsWith('/api/') || !files)
        throw new Problem('not-found', `There is nothing at ${path}.`);
      const file = extname(path) === '' ? page : fileOf(path);
      const served = file ? await files(file) : undefined;
      if (!served) throw new Problem('not-found', `There is nothing at ${path}.`);
      const told = await tell?.(c, served.identity);
      const wanted = chooseEncoding(c.req.header('accept-encoding'));
      const encoding = told || served[wanted] ? wanted : 'identity';
      const body = told ? await compress(told, encoding) : (served[encoding] ?? served.identity);
      c.header('Content-Type', served.type);
      c.header('Vary', file === page ? 'Accept-Encoding, Cookie' : 'Accept-Encoding');
      c.header('Cache-Control', told ? 'private, no-cache' : keeping(path));
      if (encoding !== 'identity') c.header('Content-Encoding', encoding);
      return c.body(body, 200) as never;
    },
  );
}
