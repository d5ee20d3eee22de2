import { OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf, type Env, route } from './access.ts';
import { record } from './audit.ts';
import { me } from './contract/me.ts';
import { json } from './json.ts';
import { describeMe } from './people/me.ts';
import { countAttempt, forgetAttempts, passwordOf } from './limits.ts';
import { Problem } from './problem.ts';
import { plainHeaders, setCookies } from './session.ts';
import { say } from './contract/sentences.ts';

const credentials = z.strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) });
const passwords = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(12).max(200),
});
const nothing = z.strictObject({});
const done = z.object({ done: z.literal(true) });

/** The few endpoints of better-auth that exist here, each with its own row in the registry. */
export function sessionRoutes() {
  return new OpenAPIHono<Env>()
    .openapi(
      route('anyone', {
        method: 'get',
        path: '/api/me',
        summary: 'Who is signed in, and with which roles',
        responses: { 200: { description: 'The person and the roles.', ...json(me) } },
      }),
      async (c) => {
        c.header('Cache-Control', 'private, no-store');
        return c.json(await describeMe(contextOf(c), c.get('services').authSecret), 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'post',
        path: '/api/auth/sign-in/email',
        summary: 'Sign in with e-mail address and password',
        request: { body: { required: true, ...json(credentials) } },
        responses: { 200: { description: 'Signed in; the cookie is set.', ...json(done) } },
      }),
      async (c) => {
        const { email, password } = c.req.valid('json');
        const address = c.get('address');
        await countAttempt(c.get('limits'), address, email);
        const answer = await c.get('auth').api.signInEmail({
          body: { email: email.toLowerCase(), password },
          headers: plainHeaders(c),
          asResponse: true,
        });
        if (!answer.ok) throw new Problem('sign-in-failed', say('no-such-account'));
        await forgetAttempts(c.get('limits'), address, email);
        setCookies(c, answer);
        c.header('Cache-Control', 'private, no-store');
        return c.json({ done: true as const }, 200);
      },
    )
    .openapi(
      route('anyone', {
        method: 'post',
        path: '/api/auth/sign-out',
        summary: 'Sign out',
        request: { body: { required: true, ...json(nothing) } },
        responses: { 200: { description: 'Signed out; the session is gone.', ...json(done) } },
      }),
      async (c) => {
        const answer = await c.get('auth').api.signOut({ headers: plainHeaders(c), asResponse: true });
        setCookies(c, answer);
        c.header('Cache-Control', 'private, no-store');
        return c.json({ done: true as const }, 200);
      },
    )
    .openapi(
      route('signed-in', {
        method: 'post',
        path: '/api/auth/change-password',
        summary: 'Change the own password; every other session ends',
        request: { body: { required: true, ...json(passwords) } },
        responses: { 200: { description: 'Changed.', ...json(done) } },
      }),
      async (c) => {
        await countAttempt(c.get('limits'), c.get('address'), passwordOf(String(c.get('actor').person)));
        const answer = await c.get('auth').api.changePassword({
          body: { ...c.req.valid('json'), revokeOtherSessions: true },
          headers: plainHeaders(c),
          asResponse: true,
        });
        if (!answer.ok) throw new Problem('sign-in-failed', 'The current password is not right.');
        const context = contextOf(c);
        await record(context, 'change-password', 'person', String(context.actor.person));
        setCookies(c, answer);
        c.header('Cache-Control', 'private, no-store');
        return c.json({ done: true as const }, 200);
      },
    );
}
