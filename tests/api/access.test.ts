import { OpenAPIHono, z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Access,
  type Declared,
  declaredRoutes,
  type Env,
  route,
  undeclaredRoutes,
} from '../../api/access.ts';
import type { Actor } from '../../api/actor.ts';
import { createComparison } from '../../api/comparisons/create.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { begin, competences, openPilot, placeAssessmentInstruments, tiny } from '../support/assessments.ts';
import { assessmentFact } from '../../drizzle/schema/assessment.ts';
import { keepFile } from '../support/attachments.ts';
import { storeInFolder } from '../support/store.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { little, marchRound } from '../support/filled.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  as,
  type Name,
  need,
  people,
  placeQuestionnaire,
  placeRegions,
  practice,
  settle,
} from '../support/world.ts';

/**
 * Who may call what, generated from the router: every route, for the public and for every role, of the record's own
 * region (ES51) and of another one. A state change is sent with a stale If-Match, so that whoever may is told 412 and
 * nothing changes.
 */
const names = Object.keys(people).filter((name) => name !== 'carme') as Name[];
const refused = new Set([401, 403, 404]);

let database: TestDatabase;
let app: TestApp;
let cookies: Map<Name | 'public', string>;
interface Call {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  of?: Partial<Record<Name, string>>;
}
let call: Map<string, Call>;

async function inState(ana: Actor, clara: Actor, state: 'draft' | 'submitted' | 'accepted' | 'published') {
  const { db } = database;
  const { id } = await createSubmission(as(db, ana), {
    kind: 'practice',
    region: 'ES51',
    answers: practice,
    contact: { name: 'Núria' },
  });
  if (state === 'draft') return id;
  await decide(as(db, ana), id, 1, 'submit');
  if (state === 'submitted') return id;
  await decide(as(db, clara), id, 2, 'accept');
  if (state === 'accepted') return id;
  await publish(as(db, clara), [{ id, revision: 3 }]);
  return id;
}

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await placeQuestionnaire(database.db);
  const everybody = await settle(database.db, names);
  const { ana, clara, asta, rolf, ed } = everybody;
  app = appOn(database);
  cookies = new Map([['public', '']]);
  for (const name of names) cookies.set(name, await signIn(app, name));
  const round = await marchRound(database.db, clara, ['ES51']);
  const { id: questionnaire } = await createSubmission(as(database.db, ana), {
    kind: 'questionnaire',
    region: 'ES51',
    round,
    answers: little(),
  });
  await decide(as(database.db, ana, '2026-03-10T10:00:00Z'), questionnaire, 1, 'sign-off');
  // The questionnaire is signed off: whoever may add or take away a file is told that it is not written in.
  const { store } = storeInFolder();
  const keptFor = (place: Parameters<typeof keepFile>[3]) => keepFile(database.db, store, ana, place);
  const file = await keptFor({ submission: questionnaire, question: 'countingDocuments' });
  app = appOn(database, { attachments: store });
  const [draft, submitted, accepted, published] = await Promise.all(
    (['draft', 'submitted', 'accepted', 'published'] as const).map((state) => inState(ana, clara, state)),
  );
  await placeAssessmentInstruments(database.db);
  // Of the own region and of Skåne only: a coordinator of Sicily has no line in it.
  const regions = ['ES51', 'ES511', 'ES5', 'SE224', 'SE22', 'SE2'];
  const phase = await openPilot(database.db, clara, { regions, minimumCountries: 2 });
  const course = await begin(database.db, { ana, asta, rolf, ed }, phase);
  await course.to('published');
  const assessment = `/api/assessments/${course.id}`;
  const nobody = '00000000-0000-4000-8000-000000000000';
  // Given with a fact: the coordinator and the secretariat read one of the questionnaire, experts and editors this one.
  const [fact] = await database.db
    .insert(assessmentFact)
    .values({
      ...{ assessment: course.id, area: 'housing', title: 'Stock', text: 'Few flats' },
      addedBy: ana.person ?? '',
    })
    .returning();
  const given = await keptFor({ assessment: course.id, fact: fact?.id ?? '' });
  const expertsFile = `/api/attachments/${given}`;
  // What anybody saved is theirs alone: each is asked for their own.
  const saved = { title: 'Catalonia and Skåne', address: 'regions=ES51,SE224' };
  const ownComparisons = Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const id = await createComparison(as(database.db, everybody[name]), saved);
        return [name, `/api/comparisons/${id}`] as const;
      }),
    ),
  );
  // How to call the routes whose address has a part to fill in, or that want a body. All others are called as they are.
  call = new Map(
    Object.entries<Call>({
      'POST /api/auth/sign-in/email': { path: '/api/auth/sign-in/email', body: {} },
      'POST /api/auth/sign-out': { path: '/api/auth/sign-out', body: { not: 'asked' } },
      'POST /api/auth/change-password': { path: '/api/auth/change-password', body: {} },
      'POST /api/people/:id/revoke-sessions': {
        path: `/api/people/${nobody}/revoke-sessions`,
        body: { not: 'asked' },
      },
      'GET /api/people/:id/erasure': { path: `/api/people/${ana.person}/erasure` },
      'POST /api/people/:id/erase': { path: `/api/people/${ana.person}/erase`, body: { not: 'asked' } },
      'POST /api/me/erase': { path: '/api/me/erase', body: { not: 'asked' } },
      'POST /api/invitations': { path: '/api/invitations', body: {} },
      'POST /api/invitations/accept': { path: '/api/invitations/accept', body: {} },
      'POST /api/instruments': {
        path: '/api/instruments',
        body: { id: 'mapping', definition: {}, last: 999_999, confirmed: [] },
      },
      'POST /api/instruments/:id/check': {
        path: '/api/instruments/mapping/check',
        body: { definition: {} },
      },
      'GET /api/assessment-instruments/:id': { path: '/api/assessment-instruments/mipex-reg' },
      ...Object.fromEntries(
        ['', '/check', '/preview'].map((part) => [
          `GET /api/instrument-drafts/:id${part}`,
          { path: `/api/instrument-drafts/mipex-reg${part}` },
        ]),
      ),
      'PUT /api/instrument-drafts/:id/texts': {
        path: '/api/instrument-drafts/mipex-reg/texts',
        body: { title: tiny.title, introduction: tiny.introduction },
      },
      // A new indicator may begin at any time: whoever may is told that this one has no place on the axes.
      'POST /api/instrument-drafts/:id/indicators': {
        path: '/api/instrument-drafts/mipex-reg/indicators',
        body: {},
      },
      'PUT /api/instrument-drafts/:id/indicators/:indicator': {
        path: '/api/instrument-drafts/mipex-reg/indicators/h-01',
        body: tiny.indicators[0],
      },
      'DELETE /api/instrument-drafts/:id/indicators/:indicator': {
        path: '/api/instrument-drafts/mipex-reg/indicators/h-01',
      },
      'POST /api/instrument-drafts/:id/publish': {
        path: '/api/instrument-drafts/mipex-reg/publish',
        body: { last: 1, confirmed: [] },
      },
      'GET /api/instruments/:id': { path: '/api/instruments/mapping' },
      'GET /api/instruments/:id/versions/:version': { path: '/api/instruments/mapping/versions/1' },
      'POST /api/submissions': {
        path: '/api/submissions',
        body: { kind: 'need', region: 'ES51', answers: need },
      },
      'GET /api/submissions/:id': { path: `/api/submissions/${submitted}` },
      'PATCH /api/submissions/:id': { path: `/api/submissions/${draft}`, body: { answers: {} } },
      'GET /api/submissions/:id/preview': { path: `/api/submissions/${submitted}/preview` },
      'GET /api/submissions/:id/versions': { path: `/api/submissions/${submitted}/versions` },
      'GET /api/submissions/:id/versions/:version/copy': {
        path: `/api/submissions/${submitted}/versions/1/copy`,
      },
      'GET /api/submissions/:id/versions/:versions': { path: `/api/submissions/${submitted}/versions/1..1` },
      'POST /api/submissions/:id/questions/:question/reply': {
        path: `/api/submissions/${draft}/questions/${nobody}/reply`,
        body: { reply: 'Yes.' },
      },
      'PATCH /api/submissions/:id/answers': {
        path: `/api/submissions/${draft}/answers`,
        body: { answers: {} },
      },
      'POST /api/submissions/:id/import/check': {
        path: `/api/submissions/${questionnaire}/import/check`,
        body: { file: {} },
      },
      'POST /api/submissions/:id/import': {
        path: `/api/submissions/${questionnaire}/import`,
        body: { file: {} },
      },
      'POST /api/submissions/:id/presence': { path: `/api/submissions/${draft}/presence` },
      'GET /api/submissions/:id/instrument': { path: `/api/submissions/${questionnaire}/instrument` },
      'GET /api/submissions/:id/previous': { path: `/api/submissions/${questionnaire}/previous` },
      'GET /api/submissions/:id/remarks': { path: `/api/submissions/${questionnaire}/remarks` },
      'GET /api/attachments': { path: `/api/attachments?submission=${questionnaire}` },
      'POST /api/attachments': {
        path: `/api/attachments?submission=${questionnaire}&question=countingDocuments`,
        headers: { 'content-type': 'application/octet-stream', 'file-name': 'a.pdf' },
      },
      'GET /api/attachments/:id': {
        path: `/api/attachments/${file}`,
        of: { asta: expertsFile, rolf: expertsFile, ed: expertsFile, eva: expertsFile },
      },
      'POST /api/imports/mipex-national': {
        path: '/api/imports/mipex-national?dry-run=true',
        headers: { 'content-type': 'text/csv' },
        body: 'no table',
      },
      'DELETE /api/attachments/:id': { path: `/api/attachments/${file}` },
      'POST /api/bulk/accept': {
        path: '/api/bulk/accept',
        body: { reports: [{ id: questionnaire, revision: 999999 }] },
      },
      'POST /api/submissions/:id/sign-off': { path: `/api/submissions/${questionnaire}/sign-off`, body: {} },
      'POST /api/submissions/:id/submit': { path: `/api/submissions/${draft}/submit`, body: {} },
      'POST /api/submissions/:id/return': { path: `/api/submissions/${submitted}/return`, body: {} },
      'POST /api/submissions/:id/reject': { path: `/api/submissions/${submitted}/reject`, body: {} },
      'POST /api/submissions/:id/accept': { path: `/api/submissions/${submitted}/accept`, body: {} },
      // The secretariat undoes its decisions, the coordinator a sign-off.
      'POST /api/submissions/:id/undo': {
        path: `/api/submissions/${accepted}/undo`,
        body: {},
        of: { ana: `/api/submissions/${questionnaire}/undo` },
      },
      'POST /api/submissions/:id/publish': { path: `/api/submissions/${accepted}/publish`, body: {} },
      'POST /api/submissions/:id/amend': { path: `/api/submissions/${published}/amend`, body: {} },
      'POST /api/submissions/:id/discard': { path: `/api/submissions/${draft}/discard`, body: {} },
      'POST /api/submissions/:id/withdraw': { path: `/api/submissions/${draft}/withdraw`, body: {} },
      'POST /api/rounds': { path: '/api/rounds', body: {} },
      'GET /api/rounds/:id': { path: `/api/rounds/${round}` },
      'PATCH /api/rounds/:id': { path: `/api/rounds/${round}`, body: {} },
      'POST /api/rounds/:id/reopen': { path: `/api/rounds/${round}/reopen`, body: {} },
      'GET /api/rounds/:id/letters': { path: `/api/rounds/${round}/letters` },
      'GET /api/rounds/:id/letters/preview': { path: `/api/rounds/${round}/letters/preview?kind=invitation` },
      'POST /api/rounds/:id/letters': { path: `/api/rounds/${round}/letters`, body: {} },
      'POST /api/phases': { path: '/api/phases', body: {} },
      'GET /api/phases/:id': { path: `/api/phases/${phase}` },
      'PATCH /api/phases/:id': { path: `/api/phases/${phase}`, body: {} },
      'PUT /api/phases/:id/regions/:region': {
        path: `/api/phases/${phase}/regions/ES51`,
        body: { interestConfirmed: true, fundingChecked: false, fundingSource: null },
      },
      'POST /api/phases/:id/regions/:region/experts': {
        path: `/api/phases/${phase}/regions/ES51/experts`,
        body: {},
      },
      'DELETE /api/phases/:id/regions/:region/experts/:expert': {
        path: `/api/phases/${phase}/regions/ES51/experts/${nobody}`,
      },
      'POST /api/phases/:id/open': { path: `/api/phases/${phase}/open`, body: {} },
      'POST /api/assessments': { path: '/api/assessments', body: {} },
      'GET /api/assessments/:id': { path: assessment },
      'GET /api/assessments/:id/instrument': { path: `${assessment}/instrument` },
      'GET /api/assessments/:id/check': { path: `${assessment}/check` },
      'GET /api/assessments/:id/versions': { path: `${assessment}/versions` },
      'POST /api/assessments/:id/declare': {
        path: `${assessment}/declare`,
        body: { competences: competences() },
      },
      // It is published: whoever may add or take away a fact is told that the state does not allow it.
      'POST /api/assessments/:id/facts': {
        path: `${assessment}/facts`,
        body: { area: 'housing', title: 'Stock', text: 'Few flats' },
      },
      'POST /api/assessments/:id/attachments': {
        path: `${assessment}/attachments`,
        headers: { 'content-type': 'application/octet-stream', 'file-name': 'a.pdf' },
      },
      'DELETE /api/assessments/:id/facts/:fact': { path: `${assessment}/facts/${nobody}` },
      'PUT /api/assessments/:id/answers/:indicator': { path: `${assessment}/answers/h-01`, body: {} },
      'PUT /api/assessments/:id/review/:indicator': { path: `${assessment}/review/h-01`, body: {} },
      'PUT /api/assessments/:id/resolve/:indicator': {
        path: `${assessment}/resolve/h-01`,
        body: { choice: 'assessor', reason: 'So' },
      },
      ...Object.fromEntries(
        [
          ['appoint-assessor', { person: nobody }],
          ['appoint-reviewer', { person: nobody }],
          ['submit', {}],
          ['clarify', { questions: [{ indicator: null, text: 'Why?' }] }],
          ['clear', {}],
          ['submit-review', {}],
          ['publish', {}],
          ['correct', { questions: [{ indicator: null, text: 'Why?' }] }],
          ['discard', {}],
          ['withdraw', { note: 'So' }],
        ].map(([step, body]) => [
          `POST /api/assessments/:id/${step}`,
          { path: `${assessment}/${step}`, body },
        ]),
      ),
      'GET /api/published-assessments/:id': { path: `/api/published-assessments/${course.id}` },
      'POST /api/comparisons': { path: '/api/comparisons', body: {} },
      'GET /api/comparisons/:id': { path: `/api/comparisons/${nobody}`, of: ownComparisons },
      'PATCH /api/comparisons/:id': {
        path: `/api/comparisons/${nobody}`,
        body: { title: 'Other' },
        of: ownComparisons,
      },
      'DELETE /api/comparisons/:id': { path: `/api/comparisons/${nobody}`, of: ownComparisons },
      'GET /api/practices/:id/has-contact': { path: `/api/practices/${published}/has-contact` },
      'GET /api/practices/:id/contact': { path: `/api/practices/${published}/contact` },
      'GET /api/collections/:collectionId': { path: '/api/collections/practices' },
      'GET /api/collections/:collectionId/items': { path: '/api/collections/practices/items' },
      'GET /api/collections/:collectionId/items/:featureId': {
        path: `/api/collections/practices/items/${published}`,
      },
      'GET /api/restricted/collections/:collectionId/items': {
        path: '/api/restricted/collections/practices/items',
      },
      'GET /api/indicators/:indicator': { path: '/api/indicators/needs' },
      'GET /api/analysis/rank': { path: '/api/analysis/rank?variable=needs&region=ES51' },
      'GET /api/collections/:collectionId/schema': { path: '/api/collections/practices/schema' },
      'GET /api/regions/:code': { path: '/api/regions/ES51' },
      'GET /api/releases/:number': { path: '/api/releases/1' },
    }),
  );
});
afterAll(() => database.close());

function allowed(access: Access, name: Name | 'public'): boolean {
  if (access === 'anyone') return true;
  if (name === 'public') return false;
  if (access === 'signed-in') return true;
  return people[name].grants.some(
    (grant) =>
      access.roles.includes(grant.role) &&
      (!access.ownRegion || grant.region === null || grant.region === 'ES51'),
  );
}

async function cells(which: { request: TestApp['request'] }, routes: Declared[]) {
  const wrong: string[] = [];
  let count = 0;
  for (const { method, path, access } of routes) {
    const known = call.get(`${method} ${path}`);
    if (!known && (path.includes(':') || !['GET', 'HEAD'].includes(method))) {
      wrong.push(`${method} ${path}: the test does not know how to call it`);
      continue;
    }
    for (const name of ['public', ...names] as const) {
      const headers = {
        cookie: cookies.get(name) ?? '',
        'if-match': '"r999999"',
        'idempotency-key': `cell-${name}-${count}`,
        ...known?.headers,
      };
      const own = name === 'public' ? undefined : known?.of?.[name];
      const address = own ?? known?.path ?? path.replace('*', '');
      const answer = await send(which, method, address, known?.body, headers);
      await answer.body?.cancel();
      count += 1;
      const may = !refused.has(answer.status);
      if (may !== allowed(access, name) || answer.status >= 500) {
        wrong.push(`${name} ${method} ${path}: ${answer.status}`);
      }
    }
  }
  return { wrong, count };
}

/** Answers that are 404 or 401 for everybody here, for a reason other than the role. */
const aside = (one: Declared) =>
  one.path === '/*' ||
  one.path.startsWith('/api/boundaries/') ||
  one.path === '/api/people/:id/revoke-sessions';

describe('Who may call what', () => {
  test('every route of the router says who may call it', () => {
    expect(undeclaredRoutes(app as unknown as OpenAPIHono<Env>)).toEqual([]);
    expect(declaredRoutes(app as unknown as OpenAPIHono<Env>).length).toBeGreaterThan(30);
  });

  test('and keeps to it, for every role, own and other region', { timeout: 120_000 }, async () => {
    const routes = declaredRoutes(app as unknown as OpenAPIHono<Env>).filter((one) => !aside(one));
    const { wrong, count } = await cells(app, routes);
    console.log(`access: ${count} cells of ${routes.length} routes and ${names.length + 1} kinds of people`);
    expect(wrong).toEqual([]);
    expect(count).toBe(routes.length * (names.length + 1));
  });

  test('a deliberate hole is found: a route nobody declared, and one that does not guard what it declares', async () => {
    const holed = new OpenAPIHono<Env>();
    holed.get('/api/secret', (c) => c.text('open'));
    expect(undeclaredRoutes(holed)).toEqual(['GET /api/secret']);
    const config = {
      method: 'get',
      path: '/api/leak',
      responses: { 200: { description: 'x', content: { 'text/plain': { schema: z.string() } } } },
    } as const;
    const declared = route({ roles: ['secretariat'] }, config);
    const { middleware: _, ...unguarded } = declared;
    holed.openapi(unguarded, (c) => c.text('open', 200));
    const { wrong } = await cells(holed as unknown as TestApp, declaredRoutes(holed));
    expect(wrong).toContain('public GET /api/leak: 200');
    expect(wrong).toContain('ana GET /api/leak: 200');
  });
});
