import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { letterKinds } from '../../drizzle/vocabulary.ts';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import { uuid } from '../contract/fields.ts';
import {
  lettersMade,
  lettersPreview,
  lettersWanted,
  newRound,
  outbox,
  reopening,
  roundChange,
  roundChoices as choices,
  roundList,
  roundView,
} from '../contract/round.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { etagOf, ifMatch, revisionOf, withRevision } from '../revision.ts';
import { changeRound } from './change.ts';
import { openRound } from './open.ts';
import { listLetters } from './outbox.ts';
import { listRounds, roundChoices, roundReaders, viewRound } from './read.ts';
import { reopenRound } from './reopen.ts';
import { previewLetters, writeLetters } from './write.ts';

const id = z.object({ id: uuid });
const secretariat = { roles: ['secretariat'] } as const;
const readers = { roles: roundReaders } as const;
const noStore = 'private, no-store';
const seen = { 200: { description: 'The round as it is now.', ...json(roundView) } };
const about = z.strictObject({
  kind: z.enum(letterKinds),
  regions: z.string().optional().openapi({
    description: 'Codes, separated by commas; none = reminders to all behind, invitations to all',
  }),
});

const show = async (c: HonoContext<Env>, round: string) =>
  withRevision(c, await viewRound(contextOf(c), round));

/** What letters need to know of the server. */
function postOf(c: HonoContext<Env>) {
  const { publicUrl, mail } = c.get('services');
  const origin = publicUrl ?? c.req.header('origin') ?? new URL(c.req.url).origin;
  return { origin, canSend: mail !== null };
}

function boardRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(readers, {
        method: 'get',
        path: '/api/rounds',
        summary: 'Rounds: the secretariat’s all, or those that the own regions are invited to',
        responses: { 200: { description: 'The newest first.', ...json(roundList) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ rounds: await listRounds(contextOf(c)) }, 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/round-choices',
        summary: 'What a new round can be made of',
        responses: {
          200: { description: 'Instruments’ versions and the Task Force’s regions.', ...json(choices) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json(await roundChoices(contextOf(c)), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'post',
        path: '/api/rounds',
        summary: 'Open a round',
        description:
          'Codes of older NUTS versions are recoded where the territory is the same, or refused by name.',
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newRound) } },
        responses: { 201: { description: 'The round.', ...json(roundView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, ['secretariat']),
          make: async (inside) => {
            const view = await viewRound(inside, await openRound(inside, body));
            const headers = { Location: `/api/rounds/${view.id}`, ETag: etagOf(view.revision) };
            return { body: view, headers };
          },
        });
      },
    )
    .openapi(
      route(
        { ...readers, ownRegion: true },
        {
          method: 'get',
          path: '/api/rounds/{id}',
          summary: 'A round and its board',
          description: 'The secretariat sees every region invited, a region’s people their own.',
          request: { params: id },
          responses: seen,
        },
      ),
      async (c) => c.json(await show(c, c.req.valid('param').id), 200),
    )
    .openapi(
      route(secretariat, {
        method: 'patch',
        path: '/api/rounds/{id}',
        summary: 'Change title, days or reminders, invite further regions',
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(roundChange) } },
        responses: seen,
      }),
      async (c) => {
        const round = c.req.valid('param').id;
        const revision = revisionOf(c);
        await changeRound(contextOf(c), round, revision, c.req.valid('json'));
        return c.json(await show(c, round), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'post',
        path: '/api/rounds/{id}/reopen',
        summary: 'Let one region submit until the end of a later day',
        request: { params: id, body: { required: true, ...json(reopening) } },
        responses: seen,
      }),
      async (c) => {
        const round = c.req.valid('param').id;
        await reopenRound(contextOf(c), round, c.req.valid('json'));
        return c.json(await show(c, round), 200);
      },
    );
}

function letterRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/rounds/{id}/letters',
        summary: 'The outbox of a round',
        request: { params: id },
        responses: { 200: { description: 'The newest first.', ...json(outbox) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        const { canSend } = postOf(c);
        return c.json(await listLetters(contextOf(c), c.req.valid('param').id, canSend), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/rounds/{id}/letters/preview',
        summary: 'To whom a letter would go, and what it would say',
        request: { params: id, query: about },
        responses: { 200: { description: 'Nothing is written yet.', ...json(lettersPreview) } },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        const { kind, regions } = c.req.valid('query');
        const wanted = { kind, ...(regions === undefined ? {} : { regions: regions.split(',') }) };
        return c.json(await previewLetters(contextOf(c), c.req.valid('param').id, wanted, postOf(c)), 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'post',
        path: '/api/rounds/{id}/letters',
        summary: 'Write to the coordinators of regions',
        description:
          'Without regions, reminders go to all behind and invitations to all. The same occasion writes to a person once: one invitation, one reminder a day.',
        parameters: [idempotencyKey],
        request: { params: id, body: { required: true, ...json(lettersWanted) } },
        responses: {
          201: {
            description: 'The letters written now, and the regions that nobody coordinates.',
            ...json(lettersMade),
          },
        },
      }),
      async (c) => {
        const body = c.req.valid('json');
        const round = c.req.valid('param').id;
        const made = await createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, ['secretariat']),
          make: async (inside) => ({ body: await writeLetters(inside, round, body, postOf(c)) }),
        });
        c.get('services').mail?.wake();
        return made;
      },
    );
}

export const roundRoutes = () => new OpenAPIHono<Env>().route('/', boardRoutes()).route('/', letterRoutes());
