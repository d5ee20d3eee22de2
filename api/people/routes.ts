import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from '../access.ts';
import { uuid } from '../contract/fields.ts';
import { acceptance, invitationList, invitationMade, newInvitation, personView } from '../contract/me.ts';
import { createOnce } from '../create-once.ts';
import { idempotencyKey } from '../idempotent.ts';
import { json } from '../json.ts';
import { countAttempt } from '../limits.ts';
import {
  acceptInvitation,
  invite,
  listInvitations,
  requireInviter,
  viewInvitation,
  whomInvited,
} from './invite.ts';
import { endSessions, listPeople } from './list.ts';

const secretariat = { roles: ['secretariat'] } as const;
/** A coordinator invites contributors of the own region, and sees those invitations; the verb says which. */
const inviters = { roles: ['secretariat', 'coordinator'] } as const;
const noStore = 'private, no-store';

export function peopleRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route(secretariat, {
        method: 'get',
        path: '/api/people',
        summary: 'Everybody, with roles and open sessions',
        responses: {
          200: { description: 'By e-mail address.', ...json(z.object({ people: z.array(personView) })) },
        },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json({ people: await listPeople(contextOf(c)) }, 200);
      },
    )
    .openapi(
      route(secretariat, {
        method: 'post',
        path: '/api/people/{id}/revoke-sessions',
        summary: 'End every session of a person at once',
        request: {
          params: z.object({ id: uuid }),
          body: { required: true, ...json(z.strictObject({})) },
        },
        responses: { 200: { description: 'Ended.', ...json(z.object({ done: z.literal(true) })) } },
      }),
      async (c) => {
        await endSessions(contextOf(c), c.req.valid('param').id);
        return c.json({ done: true as const }, 200);
      },
    )
    .openapi(
      route(inviters, {
        method: 'get',
        path: '/api/invitations',
        summary: 'Invitations, newest first',
        responses: {
          200: {
            description: 'Without their links; the newest 500, `total` says how many there are.',
            ...json(invitationList),
          },
        },
      }),
      async (c) => {
        c.header('Cache-Control', noStore);
        return c.json(await listInvitations(contextOf(c)), 200);
      },
    )
    .openapi(
      route(inviters, {
        method: 'post',
        path: '/api/invitations',
        summary: 'Invite somebody to one role',
        parameters: [idempotencyKey],
        request: { body: { required: true, ...json(newInvitation) } },
        responses: {
          201: { description: 'The invitation and its link, shown this once.', ...json(invitationMade) },
        },
      }),
      async (c) => {
        const body = c.req.valid('json');
        const origin = (c.get('services').publicUrl ?? c.req.header('origin') ?? '').replace(/\/$/, '');
        return createOnce(c, {
          body,
          allow: ({ actor }) => requireInviter(actor, body),
          make: async (inside) => {
            const { id, token } = await invite(inside, body);
            const link = `${origin}/invitation?token=${token}`;
            return { body: { invitation: await viewInvitation(inside, id), link } };
          },
        });
      },
    )
    .openapi(
      route('anyone', {
        method: 'post',
        path: '/api/invitations/accept',
        summary: 'Use an invitation: name and password make the account',
        request: { body: { required: true, ...json(acceptance) } },
        responses: {
          200: { description: 'The account is made; sign in.', ...json(z.object({ email: z.string() })) },
        },
      }),
      async (c) => {
        const wanted = c.req.valid('json');
        // The password of an account can be guessed here as at the door: the same count.
        const invited = await whomInvited(contextOf(c), wanted.token);
        await countAttempt(c.get('limits'), c.get('address'), invited);
        c.header('Cache-Control', noStore);
        return c.json(await acceptInvitation(contextOf(c), wanted), 200);
      },
    );
}
