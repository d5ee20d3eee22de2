import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredRoutes, type Env } from '../../api/access.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { needRow, publishNeeds } from '../support/published.ts';
import { placeRegions, settle } from '../support/world.ts';

let database: TestDatabase;
let app: TestApp;
let clara: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await settle(database.db, ['clara']);
  await publishNeeds(database.db, [needRow('n1')]);
  app = appOn(database);
  clara = await signIn(app, 'clara');
});
afterAll(() => database.close());

const nobody = '00000000-0000-4000-8000-000000000000';
const parts: Record<string, string> = {
  id: nobody,
  question: nobody,
  versions: '1..1',
  collectionId: 'needs',
  featureId: 'n1',
  indicator: 'needs',
  code: 'ES51',
  file: 'nuts-2021.json',
};
const routes = () =>
  declaredRoutes(app as unknown as OpenAPIHono<Env>)
    .filter((one) => one.path !== '/*')
    .map(({ method, path }) => ({
      method,
      path: path.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? name),
    }));

describe('Another method than an address takes', () => {
  test('is 405 with the methods it takes, for every declared route and for whoever asks', async () => {
    const askers: Record<string, string>[] = [{ cookie: clara }, { origin: 'https://evil.example' }];
    const taken = Map.groupBy(routes(), (one) => one.path);
    for (const [path, declared] of taken) {
      const methods = declared.map((one) => one.method);
      const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        if (allowed.includes(method)) continue;
        const body = method === 'GET' || method === 'HEAD' ? undefined : {};
        for (const headers of askers) {
          const answer = await send(app, method, path, body, headers);
          expect([method, path, answer.status]).toEqual([method, path, 405]);
          expect(answer.headers.get('allow')?.split(', ').sort()).toEqual([...allowed].sort());
          expect(answer.headers.get('content-type')).toBe('application/problem+json');
          if (method !== 'HEAD') expect(await answer.json()).toMatchObject({ status: 405 });
        }
      }
    }
  });

  test('is named by OPTIONS, without a word for other sites', async () => {
    const answer = await send(app, 'OPTIONS', '/api/submissions', undefined, {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('says nothing of an address that is nowhere: that is not found', async () => {
    for (const path of ['/api/nothing', '/api/auth/get-session', '/api/auth/sign-up/email']) {
      for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']) {
        const answer = await send(app, method, path, method === 'POST' ? {} : undefined);
        expect([method, path, answer.status, answer.headers.get('allow')]).toEqual([method, path, 404, null]);
      }
    }
  });
});

describe('Parameters of the query', () => {
  const odd = [
    ['?__proto__=1', '__proto__'],
    ['?constructor=1', 'constructor'],
    ['?toString=1', 'toString'],
    ['?=1', ''],
    ['?%00=1', '\0'],
    ['?colour=blue', 'colour'],
  ] as const;

  test('that a route does not know are refused by name on every route of the API', async () => {
    for (const { method, path } of routes().filter((one) => one.path.startsWith('/api'))) {
      for (const [query, field] of odd) {
        const body = method === 'GET' ? undefined : {};
        const answer = await send(app, method, `${path}${query}`, body, { cookie: clara });
        // Whoever lacks the role is told that first.
        if (answer.status === 403) continue;
        expect([method, path, query, answer.status]).toEqual([method, path, query, 400]);
        expect(await answer.json()).toMatchObject({ errors: [{ field }] });
      }
    }
  });

  test('given twice are refused by name, never the first or the last one taken', async () => {
    for (const [path, field] of [
      ['/api/collections/needs/items?limit=1&limit=2', 'limit'],
      ['/api/collections/needs/items?sector=health&sector=language', 'sector'],
      ['/api/collections/needs/items?f=csv&%66=csv', 'f'],
      ['/api/restricted/collections/needs/items?limit=1&limit=1', 'limit'],
      ['/api/scores?scope=national&scope=regional', 'scope'],
      ['/api/indicators/needs?level=2&level=2', 'level'],
      ['/api/submissions?state=draft&state=draft', 'state'],
      ['/api/collections?f=json&f=json', 'f'],
    ] as const) {
      const answer = await send(app, 'GET', path, undefined, { cookie: clara });
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.json()).toMatchObject({
        errors: [{ field, message: expect.stringContaining('twice') }],
      });
    }
  });

  test('with a character that no text has are refused', async () => {
    for (const path of [
      '/api/scores?edition=%00',
      '/api/scores?area=a%00',
      '/api/collections/needs/items?region=%00',
    ]) {
      expect([path, (await send(app, 'GET', path)).status]).toEqual([path, 400]);
    }
  });

  test('are ignored by the health routes alone: load balancers append some', async () => {
    for (const path of ['/healthz?_=1', '/readyz?probe=a&probe=b']) {
      expect((await send(app, 'GET', path)).status).toBe(200);
    }
  });
});

describe('Conditions', () => {
  test('If-None-Match: * is 304 where there is something, and does not hide what is wrong', async () => {
    const condition = { 'if-none-match': '*' };
    for (const [path, status] of [
      ['/api/collections/needs/items?limit=7', 304],
      ['/api/collections/needs/items?limit=7', 304],
      ['/api/collections/nothing', 404],
      ['/api/collections/needs/items?colour=blue', 400],
    ] as const) {
      const answer = await send(app, 'GET', path, undefined, condition);
      expect([path, answer.status]).toEqual([path, status]);
    }
  });
});
