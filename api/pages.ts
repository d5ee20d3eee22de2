import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { type Env, route } from './access.ts';
import type { Services } from './context.ts';
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
const squeezable = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest']);

interface Served {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

/** Reads and compresses each built file once; the build's file names carry their hash. */
function shelf(folder: string) {
  const kept = new Map<string, Promise<Served | undefined>>();
  const read = async (path: string): Promise<Served | undefined> => {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) return undefined;
    const plain = await readFile(file).catch(() => undefined);
    if (!plain) return undefined;
    const kind = extname(file);
    const served: Served = { type: types[kind] ?? 'application/octet-stream', plain: new Uint8Array(plain) };
    if (squeezable.has(kind)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      served.br = new Uint8Array(brotliCompressSync(plain, { params }));
      served.gzip = new Uint8Array(gzipSync(plain, { level: 9 }));
    }
    return served;
  };
  return (path: string) => {
    const found = kept.get(path) ?? read(path);
    // A missing file is not remembered: addresses from outside must not fill the memory.
    kept.set(path, found);
    void found.then((served) => served ?? kept.delete(path));
    return found;
  };
}

/** The built pages: hashed files for ever, and index.html for every other address that is not the API's. */
export function pageRoutes(services: Services) {
  const files = services.pages ? shelf(services.pages) : undefined;
  const app = new OpenAPIHono<Env>();
  const answer = {
    200: { description: 'A page or one of its files.', content: { 'text/html': { schema: z.string() } } },
  };
  return app.openapi(
    route('anyone', { method: 'get', path: '/*', summary: 'The pages', responses: answer }),
    async (c) => {
      const { path } = c.req;
      if (path === '/api' || path.startsWith('/api/') || !files)
        throw new Problem('not-found', `There is nothing at ${path}.`);
      const isFile = extname(path) !== '';
      const served = await files(isFile ? decodeURIComponent(path) : '/index.html');
      if (!served) throw new Problem('not-found', `There is nothing at ${path}.`);
      const accepted = c.req.header('accept-encoding') ?? '';
      const encoding =
        served.br && /\bbr\b/.test(accepted)
          ? 'br'
          : served.gzip && /\bgzip\b/.test(accepted)
            ? 'gzip'
            : undefined;
      c.header('Content-Type', served.type);
      c.header('Vary', 'Accept-Encoding');
      c.header(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      if (encoding) c.header('Content-Encoding', encoding);
      return c.body((encoding ? served[encoding] : undefined) ?? served.plain, 200) as never;
    },
  );
}
