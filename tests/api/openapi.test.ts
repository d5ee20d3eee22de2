import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declaredRoutes, type Env } from '../../api/access.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { assessmentActions, submissionActions } from '../../drizzle/vocabulary.ts';
import { appOn, send, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { fits, type Schema } from '../support/schema.ts';

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Description {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema> };
}

let database: TestDatabase;
let app: TestApp;
let described: Description;
beforeAll(async () => {
  database = await freshDatabase({ seeded: 'demonstration' });
  app = appOn(database);
  const answer = await send(app, 'GET', '/api/openapi.json');
  expect(answer.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0');
  described = (await answer.json()) as Description;
});
afterAll(() => database.close());

describe('The description of the API', () => {
  test('is OpenAPI 3.0 and describes every route that the router answers, with its parameters', () => {
    expect(described.openapi).toMatch(/^3\.0\./);
    const missing = declaredRoutes(app as unknown as OpenAPIHono<Env>)
      .filter((one) => one.path !== '/*')
      .filter(({ method, path }) => {
        const written = path.replaceAll(/:(\w+)/g, '{$1}');
        const operation = described.paths[written]?.[method.toLowerCase()];
        const named = [...written.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
        return (
          !operation?.summary ||
          named.some((name) => !operation.parameters?.some((one) => one.name === name && one.in === 'path'))
        );
      })
      .map(({ method, path }) => `${method} ${path}`);
    expect(missing).toEqual([]);
  });

  test('names the headers that a change wants: Idempotency-Key to create, If-Match to change', () => {
    const wanting = (header: string) =>
      Object.entries(described.paths)
        .flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, one]) => ({ at: `${method.toUpperCase()} ${path}`, one })),
        )
        .filter(({ one }) =>
          one.parameters?.some(({ name, in: place }) => name === header && place === 'header'),
        )
        .map(({ at }) => at)
        .sort();
    expect(wanting('Idempotency-Key')).toEqual([
      'POST /api/assessments',
      'POST /api/assessments/{id}/attachments',
      'POST /api/assessments/{id}/facts',
      'POST /api/attachments',
      'POST /api/comparisons',
      'POST /api/imports/mipex-national',
      'POST /api/instrument-drafts/{id}/indicators',
      'POST /api/instruments',
      'POST /api/invitations',
      'POST /api/phases',
      'POST /api/phases/{id}/regions/{region}/experts',
      'POST /api/rounds',
      'POST /api/rounds/{id}/letters',
      'POST /api/submissions',
      'POST /api/submissions/{id}/submit',
    ]);
    // What is written one by one has addresses of its own, and a fact overwrites nothing.
    const written = ['answer', 'review', 'resolve', 'add-fact', 'remove-fact'];
    const step = (action: string) => `POST /api/assessments/{id}/${action}`;
    expect(wanting('If-Match')).toEqual(
      [
        'PATCH /api/rounds/{id}',
        'PATCH /api/submissions/{id}',
        'PATCH /api/submissions/{id}/answers',
        'POST /api/submissions/{id}/import',
        'POST /api/submissions/{id}/questions/{question}/reply',
        ...submissionActions.map((action) => `POST /api/submissions/{id}/${action}`),
        ...assessmentActions.filter((action) => !written.includes(action)).map(step),
        ...['answers', 'review', 'resolve'].map((part) => `PUT /api/assessments/{id}/${part}/{indicator}`),
        'DELETE /api/comparisons/{id}',
        'PATCH /api/comparisons/{id}',
        'DELETE /api/instrument-drafts/{id}/indicators/{indicator}',
        'DELETE /api/phases/{id}/regions/{region}/experts/{expert}',
        'PATCH /api/phases/{id}',
        'POST /api/instrument-drafts/{id}/publish',
        'POST /api/phases/{id}/open',
        'PUT /api/instrument-drafts/{id}/indicators/{indicator}',
        'PUT /api/instrument-drafts/{id}/texts',
        'PUT /api/phases/{id}/regions/{region}',
      ].sort(),
    );
  });

  test('names the filters of each collection, and the limits', () => {
    const needs = described.paths['/api/collections/needs/items']?.get;
    expect(needs?.parameters?.map((one) => one.name)).toEqual(
      expect.arrayContaining(['bbox', 'datetime', 'limit', 'cursor', 'f', 'country', 'sector', 'horizon']),
    );
    const limit = needs?.parameters?.find((one) => one.name === 'limit');
    expect(limit).toMatchObject({ schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 100 } });
  });

  const asked: [string, string][] = [
    ['/api', '/api'],
    ['/api/', '/api/'],
    ['/api/conformance', '/api/conformance'],
    ['/api/published-assessments', '/api/published-assessments'],
    ['/api/collections', '/api/collections'],
    ['/api/collections/{collectionId}', '/api/collections/flows'],
    ['/api/collections/{collectionId}/schema', '/api/collections/flows/schema'],
    ['/api/collections/{collectionId}/items', '/api/collections/arrivals/items?limit=3'],
    ['/api/collections/{collectionId}/items/{featureId}', '/api/collections/regions/items/ES51'],
    ['/api/collections/regions/items', '/api/collections/regions/items?limit=500'],
    ['/api/collections/needs/items', '/api/collections/needs/items'],
    ['/api/collections/flows/items', '/api/collections/flows/items'],
    ['/api/collections/practices/items', '/api/collections/practices/items'],
    ['/api/collections/mipex-scores/items', '/api/collections/mipex-scores/items'],
    ['/api/collections/arrivals/items', '/api/collections/arrivals/items'],
    ['/api/scores', '/api/scores?scope=regional'],
    ['/api/scores', '/api/scores?edition=2025&year=2024'],
    ['/api/scores', '/api/scores?f=json-stat'],
    ['/api/scores/series', '/api/scores/series'],
    ['/api/scores/answers', '/api/scores/answers?edition=2020&year=2019'],
    ['/api/scores/answers', '/api/scores/answers?scope=regional&edition=demonstration-pilot'],
    [
      '/api/scores/indicators',
      '/api/scores/indicators?edition=2020&year=2019&region=SE&area=overall_with_health',
    ],
    ['/api/indicators/{indicator}', '/api/indicators/net-migration'],
    ['/api/indicators/{indicator}', '/api/indicators/arrivals'],
    ['/api/regions/{code}', '/api/regions/ITG1'],
    ['/api/funding', '/api/funding'],
    ['/api/releases', '/api/releases?limit=2'],
    ['/api/releases/{number}', '/api/releases/1'],
    ['/api/releases/{number}', '/api/releases/4'],
    ['/api/me', '/api/me'],
    ['/healthz', '/healthz'],
  ];
  test.each(asked)('%s answers %s as described', async (path, address) => {
    const answer = await send(app, 'GET', address);
    expect(answer.status).toBe(200);
    const type = (answer.headers.get('content-type') ?? '').split('; ')[0] ?? '';
    const schema = described.paths[path]?.get?.responses['200']?.content?.[type]?.schema;
    expect(schema, `${path} describes ${type}`).toBeDefined();
    expect(fits(await answer.json(), schema as Schema)).toEqual([]);
  });

  test('a round, its outbox and a letter’s preview are as described, for the secretariat', async () => {
    const clara = await app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'clara@example.org', password: 'atlas-demonstration' }),
    });
    const cookie = clara.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const read = async (path: string, address: string, method = 'GET', body?: unknown) => {
      const headers = { cookie, 'idempotency-key': 'as-described' };
      const answer = await send(app, method, address, body, headers);
      const { responses } = described.paths[path]?.[method.toLowerCase()] ?? { responses: {} };
      const schema = responses[answer.status]?.content?.['application/json']?.schema;
      const found = (await answer.json()) as { rounds: { id: string; phase: string }[] };
      expect([path, fits(found, schema as Schema)]).toEqual([path, []]);
      return found;
    };
    const { rounds } = await read('/api/rounds', '/api/rounds');
    const { id } = rounds.find((one) => one.phase === 'open') ?? { id: '' };
    await read('/api/round-choices', '/api/round-choices');
    await read('/api/phase-choices', '/api/phase-choices');
    await read('/api/rounds/{id}', `/api/rounds/${id}`);
    const letters = `/api/rounds/${id}/letters`;
    await read('/api/rounds/{id}/letters/preview', `${letters}/preview?kind=invitation&regions=ES51,AT13`);
    await read('/api/rounds/{id}/letters', letters, 'POST', { kind: 'invitation' });
    await read('/api/rounds/{id}/letters', letters);
  });

  test.each([
    ['/api/instruments', '/api/instruments'],
    ['/api/instruments/{id}', '/api/instruments/mapping'],
    ['/api/instruments/{id}/versions/{version}', '/api/instruments/mapping/versions/1'],
  ])('%s answers who is signed in as described', async (path, address) => {
    const secret = { email: 'ed@example.org', password: 'atlas-demonstration' };
    const signed = await send(app, 'POST', '/api/auth/sign-in/email', secret);
    const cookie = signed.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const answer = await send(app, 'GET', address, undefined, { cookie });
    const schema = described.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
    expect(fits(await answer.json(), schema as Schema)).toEqual([]);
  });

  test('an error is a problem as described', async () => {
    const answer = await send(app, 'GET', '/api/collections/needs/items?limit=0');
    const schema =
      described.paths['/api/collections/needs/items']?.get?.responses.default?.content?.[
        'application/problem+json'
      ]?.schema;
    expect(fits(await answer.json(), schema as Schema)).toEqual([]);
  });

  test('the check is not blind', () => {
    const schema =
      described.paths['/api/collections/needs/items']?.get?.responses['200']?.content?.[
        'application/geo+json'
      ]?.schema;
    expect(
      fits({ type: 'FeatureCollection', numberMatched: 'many' }, schema as Schema).length,
    ).toBeGreaterThan(0);
  });
});
