import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { contextOf, type Env, route } from '../access.ts';
import { requireRole } from '../actor.ts';
import { nutsCode, uuid } from '../contract/fields.ts';
import {
  newPhase,
  newProposal,
  phaseChange,
  phaseChoices as choices,
  phaseList,
  phaseView,
  readinessChange,
} from '../contract/phase.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { etagOf, ifMatch, revisionOf, withRevision } from '../revision.ts';
import { changePhase, changeReadiness } from './change.ts';
import { phaseChoices } from './choices.ts';
import { createPhase } from './create.ts';
import { keepers } from './lock.ts';
import { openPhase } from './open.ts';
import { proposeExpert, removeProposal } from './propose.ts';
import { listPhases, phaseReaders, viewPhase } from './read.ts';

const tags = ['Phases'];
const id = z.object({ id: uuid });
const ofRegion = z.object({ id: uuid, region: nutsCode });
const keeper = { roles: keepers } as const;
const noStore = 'private, no-store';
const seen = {
  200: { description: 'The phase and its readiness board as they are now.', ...json(phaseView) },
};

const show = async (c: HonoContext<Env>, phase: string) =>
  withRevision(c, await viewPhase(contextOf(c), phase));

/** Phases of MIPEX-REG and their readiness boards. */
export function phaseRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(
        { roles: phaseReaders },
        {
          method: 'get',
          path: '/api/phases',
          summary: 'Phases with their readiness boards; a coordinator sees the lines of the own regions',
          tags,
          responses: { 200: { description: 'The newest first.', ...json(phaseList) } },
        },
      ),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ phases: await listPhases(contextOf(c)) }, 200);
      },
    )
    .openapi(
      route(keeper, {
        method: 'get',
        path: '/api/phase-choices',
        summary: 'What a new phase can be made of',
        tags,
        responses: {
          200: { description: 'Instruments’ versions, and regions that asked to join.', ...json(choices) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json(await phaseChoices(contextOf(c)), 200);
      },
    )
    .openapi(
      route(keeper, {
        method: 'post',
        path: '/api/phases',
        summary: 'Prepare a phase',
        tags,
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newPhase) } },
        responses: { 201: { description: 'The phase.', ...json(phaseView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, keepers),
          make: async (inside) => {
            const view = await viewPhase(inside, await createPhase(inside, body));
            const headers = { Location: `/api/phases/${view.id}`, ETag: etagOf(view.revision) };
            return { body: view, headers };
          },
        });
      },
    )
    .openapi(
      route(
        { roles: phaseReaders, ownRegion: true },
        {
          method: 'get',
          path: '/api/phases/{id}',
          summary: 'A phase and its readiness board',
          tags,
          request: { params: id },
          responses: seen,
        },
      ),
      async (c) => c.json(await show(c, c.req.valid('param').id), 200),
    )
    .openapi(
      route(keeper, {
        method: 'patch',
        path: '/api/phases/{id}',
        summary: 'Change title or minimums, add regions',
        tags,
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(phaseChange) } },
        responses: seen,
      }),
      async (c) => {
        const phase = c.req.valid('param').id;
        const revision = revisionOf(c);
        await changePhase(contextOf(c), phase, revision, c.req.valid('json'));
        return c.json(await show(c, phase), 200);
      },
    )
    .openapi(
      route(keeper, {
        method: 'put',
        path: '/api/phases/{id}/regions/{region}',
        summary: 'What is known of a region: interest, and funding with its source',
        tags,
        parameters: [ifMatch],
        request: { params: ofRegion, body: { required: true, ...json(readinessChange) } },
        responses: seen,
      }),
      async (c) => {
        const { id: phase, region } = c.req.valid('param');
        const revision = revisionOf(c);
        await changeReadiness(contextOf(c), phase, revision, region, c.req.valid('json'));
        return c.json(await show(c, phase), 200);
      },
    )
    .openapi(
      route(keeper, {
        method: 'post',
        path: '/api/phases/{id}/regions/{region}/experts',
        summary: 'Propose somebody as an expert of a region',
        tags,
        parameters: [idempotencyKey],
        request: { params: ofRegion, body: { required: true, ...json(newProposal) } },
        responses: { 201: { description: 'The phase as it is now.', ...json(phaseView) } },
      }),
      async (c) => {
        const body = c.req.valid('json');
        const { id: phase, region } = c.req.valid('param');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireRole(actor, keepers),
          make: async (inside) => {
            await proposeExpert(inside, phase, region, body);
            const view = await viewPhase(inside, phase);
            return { body: view, headers: { ETag: etagOf(view.revision) } };
          },
        });
      },
    )
    .openapi(
      route(keeper, {
        method: 'delete',
        path: '/api/phases/{id}/regions/{region}/experts/{expert}',
        summary: 'Take a proposal back: name and address are erased',
        tags,
        parameters: [ifMatch],
        request: { params: z.object({ id: uuid, region: nutsCode, expert: uuid }) },
        responses: seen,
      }),
      async (c) => {
        const { id: phase, region, expert } = c.req.valid('param');
        await removeProposal(contextOf(c), phase, revisionOf(c), region, expert);
        return c.json(await show(c, phase), 200);
      },
    )
    .openapi(
      route(keeper, {
        method: 'post',
        path: '/api/phases/{id}/open',
        summary: 'Open a phase for assessments; refused while too few regions or countries are ready',
        tags,
        parameters: [ifMatch],
        request: { params: id, body: { required: true, ...json(z.strictObject({})) } },
        responses: seen,
      }),
      async (c) => {
        const phase = c.req.valid('param').id;
        await openPhase(contextOf(c), phase, revisionOf(c));
        return c.json(await show(c, phase), 200);
      },
    );
}
