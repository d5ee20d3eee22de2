import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { networkOf } from '../../api/network.ts';
import { browserKey } from '../../api/sealed.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { session } from '../../drizzle/schema/person.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { emailOf, password, placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let anaId: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  const { ana } = await settle(database.db, ['ana', 'bruno', 'clara', 'tomas']);
  anaId = ana.person ?? '';
  app = appOn(database);
});
afterAll(() => database.close());

const me = async (cookie: string) => (await send(app, 'GET', '/api/me', undefined, { cookie })).json();
const tryPassword = (email: string, guess: string, headers: Record<string, string> = {}) =>
  send(app, 'POST', '/api/auth/sign-in/email', { email, password: guess }, headers);

describe('Signing in', () => {
  test('ana signs in and is known with her role and region', async () => {
    const cookie = await signIn(app, 'ana');
    expect(await me(cookie)).toMatchObject({
      person: { name: 'Ana', email: 'ana@example.org' },
      grants: [{ role: 'coordinator', region: 'ES51', regionName: 'Cataluña' }],
    });
    expect(await me('')).toEqual({ person: null, grants: [] });
  });

  test('the cookie is for the server alone (HttpOnly, SameSite) and holds nothing of the person', async () => {
    const answer = await tryPassword(emailOf('ana'), password);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toContain('ana');
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const wrong = await tryPassword(emailOf('tomas'), 'not the password');
    const unknown = await tryPassword('nobody@example.org', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  test('nobody signs up: better-auth has no other door than the declared ones', async () => {
    for (const path of [
      'sign-up/email',
      'get-session',
      'update-user',
      'delete-user',
      'forget-password',
      'list-sessions',
    ]) {
      const answer = await send(app, 'POST', `/api/auth/${path}`, {
        email: 'x@example.org',
        password,
        name: 'X',
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  test('signing out ends the session in the database, not only the cookie', async () => {
    const cookie = await signIn(app, 'bruno');
    expect((await send(app, 'POST', '/api/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect((await me(cookie)).person).toBeNull();
  });

  test('clara ends the sessions of ana; the next request of ana is nobody’s', async () => {
    const cookie = await signIn(app, 'ana');
    const clara = await signIn(app, 'clara');
    const answer = await send(app, 'POST', `/api/people/${anaId}/revoke-sessions`, {}, { cookie: clara });
    expect(answer.status).toBe(200);
    expect((await me(cookie)).person).toBeNull();
    expect(await database.db.select().from(session).where(eq(session.userId, anaId))).toEqual([]);
  });

  test('a new password ends every other session', async () => {
    const [one, other] = [await signIn(app, 'bruno'), await signIn(app, 'bruno')];
    const wanted = { currentPassword: password, newPassword: 'another long password' };
    expect((await send(app, 'POST', '/api/auth/change-password', wanted, { cookie: one })).status).toBe(200);
    expect((await me(other)).person).toBeNull();
    const acts = await database.db.select().from(audit).where(eq(audit.act, 'change-password'));
    expect(acts).toMatchObject([{ noun: 'person', nounId: acts[0]?.actor, detail: {} }]);
    const back = { email: emailOf('bruno'), password: 'another long password' };
    expect((await send(app, 'POST', '/api/auth/sign-in/email', back)).status).toBe(200);
  });
});

describe('What a browser seals unsaved words with', () => {
  const keyOf = async (cookie: string, server = app) => {
    const answer = await send(server, 'GET', '/api/me', undefined, { cookie, 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-encoding')).toBeNull();
    return (await answer.json()).person?.browserKey;
  };

  test('is ana’s alone: the same in each of her sessions, another for clara, and nobody’s without a session', async () => {
    const [one, other, clara] = [
      await signIn(app, 'ana'),
      await signIn(app, 'ana'),
      await signIn(app, 'clara'),
    ];
    const key = await keyOf(one);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOf(other)).toBe(key);
    expect(await keyOf(clara)).not.toBe(key);
    expect(await keyOf('')).toBeUndefined();
    await send(app, 'POST', '/api/auth/sign-out', {}, { cookie: one });
    expect(await keyOf(one)).toBeUndefined();
    expect(await keyOf(other, appOn(database)), 'after a restart').toBe(key);
  });

  test('changes with the secret of the server', () => {
    const [secret, changed] = ['one secret of a server', 'another one of it'];
    expect(browserKey(secret, anaId)).toBe(browserKey(secret, anaId));
    expect(browserKey(changed, anaId)).not.toBe(browserKey(secret, anaId));
  });
});

describe('Guessing passwords', () => {
  test('after ten attempts an account rests, whatever X-Forwarded-For says, also for a second server process', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const answer = await tryPassword(emailOf('tomas'), `guess ${n}`, {
        'x-forwarded-for': `203.0.113.${n}`,
      });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    const second = await send(appOn(database), 'POST', '/api/auth/sign-in/email', {
      email: emailOf('tomas'),
      password,
    });
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('sixty attempts from one address rest the address, though X-Forwarded-For changes with each', {
    timeout: 120_000,
  }, async () => {
    const behind = appOn(database, { trustProxy: false });
    let last = 0;
    for (let n = 0; n < 70 && last !== 429; n += 1) {
      const forwarded = { 'x-forwarded-for': `198.51.100.${n}`, forwarded: `for=198.51.100.${n}` };
      last = (
        await send(
          behind,
          'POST',
          '/api/auth/sign-in/email',
          { email: `x${n}@example.org`, password: 'guess' },
          forwarded,
        )
      ).status;
    }
    expect(last).toBe(429);
  });
});

describe('Behind a trusted proxy', () => {
  /** The last answer of 62 attempts (with no valid link, as that costs no password hash). */
  const attempts = async (write: (n: number) => string) => {
    await database.db.execute('delete from rate_limit');
    const behind = appOn(database, { trustProxy: true });
    const body = { token: 'no such token, but long', name: 'X', password: 'a long password' };
    let last = 0;
    for (let n = 0; n < 62; n += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${n}, ${write(n)}` };
      last = (await send(behind, 'POST', '/api/invitations/accept', body, headers)).status;
    }
    return last;
  };

  test('a whole IPv6 /64 rests together; other addresses do not', async () => {
    expect(await attempts((n) => `2001:db8::${n + 1}`)).toBe(429);
    expect(await attempts((n) => `2001:db8:0:${n}::1`)).toBe(410);
    expect(await attempts((n) => `203.0.113.7:${4000 + n}`)).toBe(429);
    expect(await attempts((n) => `203.0.113.${n}`)).toBe(410);
  });

  test('an address is the same one however it is written', () => {
    const network = '2001:db8:0:0::/64';
    for (const address of ['2001:db8::7', '2001:DB8:0:0:1::', '[2001:db8::7:1]:443', '2001:db8::1.2.3.4']) {
      expect([address, networkOf(address)]).toEqual([address, network]);
    }
    for (const address of ['203.0.113.7', '203.0.113.7:4000', '::ffff:203.0.113.7', '[::ffff:cb00:7107]:1']) {
      expect([address, networkOf(address)]).toEqual([address, '203.0.113.7']);
    }
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('unknown')).toBe('unknown');
  });
});

describe('Invitations', () => {
  const invite = (cookie: string, body: unknown, key: string) =>
    send(app, 'POST', '/api/invitations', body, { cookie, 'idempotency-key': key });

  test('to an address that has an account do not let its password be guessed, from wherever', async () => {
    await database.db.execute('delete from rate_limit');
    const clara = await signIn(app, 'clara');
    const wanted = { email: 'ana@example.org', role: 'taskforce', region: null };
    const { link } = (await (await invite(clara, wanted, 'invite-ana-too')).json()) as { link: string };
    const token = new URL(link).searchParams.get('token');
    const behind = appOn(database, { trustProxy: true });
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const guess = { token, name: 'Ana', password: `a guess of many: ${n}` };
      const from = { 'x-forwarded-for': `198.51.100.${n}` };
      statuses.push((await send(behind, 'POST', '/api/invitations/accept', guess, from)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    await database.db.execute('delete from rate_limit');
  });

  test('a link gives exactly its role and region, once', async () => {
    await database.db.execute('delete from rate_limit');
    const clara = await signIn(app, 'clara');
    const wanted = { email: 'sven@example.org', role: 'coordinator', region: 'SE224' };
    const answer = await invite(clara, wanted, 'invite-sven-1');
    expect(answer.status).toBe(201);
    const { link } = (await answer.json()) as { link: string };
    const again = await invite(clara, wanted, 'invite-sven-1');
    expect(((await again.json()) as { link: string }).link).toBe(link);
    const token = new URL(link).searchParams.get('token');
    const accept = { token, name: 'Sven', password: 'a password of his own' };
    expect((await send(app, 'POST', '/api/invitations/accept', accept)).status).toBe(200);
    expect((await send(app, 'POST', '/api/invitations/accept', accept)).status).toBe(410);
    const signed = await tryPassword('sven@example.org', 'a password of his own');
    const cookie = signed.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect((await me(cookie)).grants).toEqual([
      { role: 'coordinator', region: 'SE224', regionName: 'Skåne län' },
    ]);
  });

  test('of two who open one link at the same moment, one gets the account', async () => {
    await database.db.execute('delete from rate_limit');
    const clara = await signIn(app, 'clara');
    const wanted = { email: 'twice@example.org', role: 'contributor', region: 'SE224' };
    const { link } = (await (await invite(clara, wanted, 'invite-twice')).json()) as { link: string };
    const token = new URL(link).searchParams.get('token');
    const accept = (name: string) =>
      send(app, 'POST', '/api/invitations/accept', { token, name, password: 'a password of his own' });
    const answers = await Promise.all([accept('One'), accept('Other')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('an invitation expires', async () => {
    const clara = await signIn(app, 'clara');
    const answer = await invite(
      clara,
      { email: 'late@example.org', role: 'taskforce', region: null },
      'invite-late',
    );
    const { link } = (await answer.json()) as { link: string };
    const token = new URL(link).searchParams.get('token');
    const later = appOn(database, { now: () => new Date(Date.now() + 15 * 24 * 3600 * 1000) });
    const accept = { token, name: 'Late', password: 'a password of his own' };
    expect((await send(later, 'POST', '/api/invitations/accept', accept)).status).toBe(410);
  });

  test('a region is asked for where the role is a region’s, and refused where it is not', async () => {
    const clara = await signIn(app, 'clara');
    const without = await invite(
      clara,
      { email: 'a@example.org', role: 'coordinator', region: null },
      'invite-none',
    );
    const odd = await invite(
      clara,
      { email: 'a@example.org', role: 'dghome', region: 'ES51' },
      'invite-odd-1',
    );
    const unknown = await invite(
      clara,
      { email: 'a@example.org', role: 'coordinator', region: 'XX11' },
      'invite-unk',
    );
    expect([without.status, odd.status, unknown.status]).toEqual([422, 422, 422]);
  });

  test('ana of Catalonia invites contributors of Catalonia, and nobody else', async () => {
    const ana = await signIn(app, 'ana');
    const own = await invite(
      ana,
      { email: 'carles@example.org', role: 'contributor', region: 'ES51' },
      'ana-own-1',
    );
    expect(own.status).toBe(201);
    const refused = [
      { email: 'x@example.org', role: 'contributor', region: 'ITG1' },
      { email: 'x@example.org', role: 'coordinator', region: 'ES51' },
      { email: 'x@example.org', role: 'secretariat', region: null },
    ];
    for (const [n, wanted] of refused.entries())
      expect((await invite(ana, wanted, `ana-no-${n}00`)).status).toBe(403);
    const seen = await send(app, 'GET', '/api/invitations', undefined, { cookie: ana });
    const { invitations } = (await seen.json()) as { invitations: { email: string }[] };
    expect(invitations.map((one) => one.email)).toEqual(['carles@example.org']);
  });

  test('tomas, who has an account, takes a further role with his own password only', async () => {
    await database.db.execute('delete from rate_limit');
    const clara = await signIn(app, 'clara');
    const answer = await invite(
      clara,
      { email: 'tomas@example.org', role: 'dghome', region: null },
      'tomas-more',
    );
    const { link } = (await answer.json()) as { link: string };
    const token = new URL(link).searchParams.get('token');
    const accept = (secret: string) =>
      send(app, 'POST', '/api/invitations/accept', { token, name: 'Tomas', password: secret });
    expect((await accept('not his password at all')).status).toBe(422);
    expect((await accept(password)).status).toBe(200);
    const { grants } = (await me(await signIn(app, 'tomas'))) as { grants: { role: string }[] };
    expect(grants.map((one) => one.role).sort()).toEqual(['dghome', 'taskforce']);
  });
});
