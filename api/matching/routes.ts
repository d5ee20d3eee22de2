import { OpenAPIHono } from '@hono/zod-openapi';
import { type Access, contextOf, type Env, route } from '../access.ts';
import type { Context } from '../context.ts';
import { crossBorder, matches, needsPractices } from '../contract/matching.ts';
import { jsonAnswer } from '../json.ts';
import { publicAnswers } from '../public-answers.ts';
import { crossBorderOf, matchesOf, needsPracticesOf } from './answer.ts';
import { amongAsked, matchesAsked, readAmong } from './asked.ts';
import type { Published } from './cross-border.ts';
import { publicRecords, visibleRecords } from './records.ts';

interface Readers {
  access: Access;
  prefix: '/api/analysis' | '/api/restricted/analysis';
  tag: string;
  /** Ends each summary. */
  whom: string;
  /** The records these readers may know. */
  read: (context: Context) => Promise<Published>;
}

const everybody: Readers = {
  access: 'anyone',
  prefix: '/api/analysis',
  tag: 'Analysis',
  whom: 'of what is public',
  read: ({ db }) => publicRecords(db),
};
const signedIn: Readers = {
  access: 'signed-in',
  prefix: '/api/restricted/analysis',
  tag: 'Restricted',
  whom: 'for signed-in people: of all that their roles let them see. Never cached.',
  read: visibleRecords,
};

/** Needs and practices across space: once for everybody, once for signed-in people; only the records differ. */
export function matchingRoutes() {
  const app = new OpenAPIHono<Env>();
  for (const path of ['matches', 'needs-practices', 'cross-border']) {
    app.use(`/api/analysis/${path}`, publicAnswers);
    app.use(`/api/restricted/analysis/${path}`, async (c, next) => {
      await next();
      c.header('Cache-Control', 'private, no-store');
    });
  }
  routesFor(app, everybody);
  routesFor(app, signedIn);
  return app;
}

function routesFor(app: OpenAPIHono<Env>, { access, prefix, tag, whom, read }: Readers) {
  app
    .openapi(
      route(access, {
        method: 'get',
        path: `${prefix}/matches`,
        summary: `Practices that may help with a need, ${whom}`,
        description:
          'Practices of the sector and strand of the need (cross-cutting fits every strand), each with why. order=similar: of the region most like that of the need first, then the nearest; near: the nearest first, then the most like. Regions of unknown likeness come after the others; equals are in order of region, of target groups in common, of id.',
        tags: [tag],
        request: { query: matchesAsked },
        responses: jsonAnswer('The practices.', matches),
      }),
      async (c) => {
        const context = contextOf(c);
        const found = await matchesOf(context.db, await read(context), c.req.valid('query'));
        return c.json(found, 200);
      },
    )
    .openapi(
      route(access, {
        method: 'get',
        path: `${prefix}/needs-practices`,
        summary: `Open needs against practices by sector, ${whom}`,
        description:
          'For some regions with their parts, the Task Force, or every region. A record counts once; a practice of several sectors stands in the row of each.',
        tags: [tag],
        request: { query: amongAsked },
        responses: jsonAnswer('The sectors.', needsPractices),
      }),
      async (c) => {
        const context = contextOf(c);
        const among = readAmong(c.req.valid('query'));
        return c.json(await needsPracticesOf(context.db, await read(context), among), 200);
      },
    )
    .openapi(
      route(access, {
        method: 'get',
        path: `${prefix}/cross-border`,
        summary: `Needs beside what a touching region of another country has for them, ${whom}`,
        description:
          'Regions of any level touch where any of their level-3 parts share a point of the boundaries. Pairs of which either region is asked for.',
        tags: [tag],
        request: { query: amongAsked },
        responses: jsonAnswer('The pairs.', crossBorder),
      }),
      async (c) => {
        const context = contextOf(c);
        const among = readAmong(c.req.valid('query'));
        return c.json(await crossBorderOf(context.db, await read(context), among), 200);
      },
    );
}
