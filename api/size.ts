import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from './access.ts';
import { takesBytes, takesTable } from './body.ts';
import { MOST_IMPORT_MEGABYTES } from './contract/taken.ts';
import { say } from './contract/sentences.ts';
import { Problem } from './problem.ts';

const MB = 1024 * 1024;
const small = bodyLimit({ maxSize: MB });
const large = bodyLimit({
  maxSize: MOST_IMPORT_MEGABYTES * MB,
  onError: () => {
    throw new Problem('too-large', say('import-too-large', { most: MOST_IMPORT_MEGABYTES }));
  },
});

const isImport = (path: string) =>
  takesTable(path) || /^\/api\/submissions\/[^/]+\/import(\/check)?$/.test(path);

/** How much a request may bring: 1 MB, and more where a file is imported. Attachments count for themselves while they come. */
export const ownSize: MiddlewareHandler<Env> = (c, next) => {
  if (takesBytes(c.req.path)) return next();
  return isImport(c.req.path) ? large(c, next) : small(c, next);
};
