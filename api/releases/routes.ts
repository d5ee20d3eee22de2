import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { JSON_TYPE } from '../collections/links.ts';
import { addressesOf, wholeNumber } from '../collections/request.ts';
import { releaseList, releaseManifest } from '../contract/release.ts';
import { jsonAnswer } from '../json.ts';
import { Problem } from '../problem.ts';
import { publicAnswers } from '../public-answers.ts';
import { MOST, readEntries, readReleases } from './read.ts';

const PAGE = 20;
const page = z.object({
  limit: wholeNumber(1, 100).optional(),
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'is the number of a release, from a "next" link')
    .transform(Number)
    .optional()
    .openapi({ type: 'integer', description: 'Only releases with a smaller number' }),
});

/** Releases as the public may read them: numbers, dates and manifests, never who made them. */
export function releaseRoutes() {
  const app = new OpenAPIHono<Env>();
  // A path with /* means the path itself too.
  app.use('/api/releases/*', publicAnswers);
  return app
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/releases',
        summary: 'The numbered releases, newest first',
        tags: ['Collections'],
        request: { query: page },
        responses: jsonAnswer('A page of releases.', releaseList),
      }),
      async (c) => {
        const { limit = PAGE, before } = c.req.valid('query');
        const { base, self } = addressesOf(c);
        const found = await readReleases(contextOf(c).db, { before, limit: limit + 1 });
        const releases = found.slice(0, limit);
        const next = `${base}/api/releases?limit=${limit}&before=${releases.at(-1)?.number}`;
        const links = [
          { href: self, rel: 'self', type: JSON_TYPE, title: 'This page' },
          ...(found.length > limit
            ? [{ href: next, rel: 'next', type: JSON_TYPE, title: 'Older releases' }]
            : []),
        ];
        return c.json({ releases, links }, 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/releases/{number}',
        summary: 'The manifest of a release',
        description:
          'Records with version and hash, read through tombstones: of a withdrawn record only which it was and when it went.',
        tags: ['Collections'],
        request: { params: z.object({ number: z.string() }) },
        responses: jsonAnswer('The manifest.', releaseManifest),
      }),
      async (c) => {
        const { number: asked } = c.req.valid('param');
        const number = /^[1-9]\d{0,9}$/.test(asked) ? Math.min(Number(asked), MOST) : 0;
        const { db } = contextOf(c);
        const [release] = await readReleases(db, { number, limit: 1 });
        if (!release) throw new Problem('not-found', `There is no release "${asked}".`);
        const { base, self } = addressesOf(c);
        const links = [
          { href: self, rel: 'self', type: JSON_TYPE, title: 'This manifest' },
          { href: `${base}/api/releases`, rel: 'collection', type: JSON_TYPE, title: 'All releases' },
        ];
        return c.json({ ...release, entries: await readEntries(db, number), links }, 200);
      },
    );
}
