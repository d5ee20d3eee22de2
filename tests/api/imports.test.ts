import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { CopyFile } from '../../api/contract/copy.ts';
import type { ImportChoices, ImportReport } from '../../api/contract/import.ts';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { hindrancesOf, linesOf } from '../../api/imports/lines.ts';
import { merged } from '../../api/imports/merge.ts';
import { readFile } from '../../api/imports/read.ts';
import type { Answers } from '../../api/instruments/answers.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { draftOf } from '../support/answers.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { much, marchRound } from '../support/filled.ts';
import { mapping } from '../support/questionnaire.ts';
import { as, placeRegions, settle } from '../support/world.ts';

const definition = mapping();
const target = { region: 'ES51', instrument: 'mapping', version: 1 };
const copyOf = (answers: Answers, changed: object = {}): Answers => ({
  format: 'regional-migration-atlas/report',
  formatVersion: 1,
  id: '00000000-0000-4000-8000-000000000000',
  kind: 'questionnaire',
  region: { code: 'ES51', name: 'Cataluña' },
  instrument: { id: 'mapping', version: 1 },
  answers,
  ...changed,
});
const compared = (file: Answers, draft: Answers) => {
  const read = readFile(definition, file, target);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const lines = linesOf(definition, read.incoming, draft);
  return { incoming: read.incoming, lines };
};
const statesOf = (file: Answers, draft: Answers) =>
  Object.fromEntries(compared(file, draft).lines.map(({ field, state }) => [field, state]));
const faultsOf = (file: unknown) => {
  const read = readFile(definition, file, target);
  return 'errors' in read ? read.errors.map(({ field, code }) => [field, code]) : [];
};

describe('A copy brought into a draft', () => {
  test('into an empty one gives the same answers, whatever they are', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const { incoming, lines } = compared(JSON.parse(JSON.stringify(copyOf(answers))), {});
        expect(hindrancesOf(incoming, lines, {})).toEqual([]);
        expect(merged(lines, {}, {}).change).toEqual(answers);
      }),
      { numRuns: 60 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const { lines } = compared(copyOf(answers), answers);
        expect(lines.filter(({ state }) => state !== 'same')).toEqual([]);
        expect(merged(lines, answers, {}).change).toEqual({});
      }),
      { numRuns: 30 },
    );
  });

  test('says of each answer whether it is new, changed or the same, entry by entry', () => {
    const draft = {
      hasNeeds: true,
      finalRemark: 'Ours',
      needs: [{ id: 'beds', title: 'Beds', severity: 3 }, { id: 'ours' }],
    };
    const file = copyOf({
      hasNeeds: true,
      finalRemark: 'From the file',
      uncounted: 'Some',
      needs: [
        { id: 'beds', title: 'Beds for minors', severity: 3, horizon: 'urgent' },
        { id: 'food', title: 'Meals' },
      ],
    });
    expect(statesOf(file, draft)).toEqual({
      hasNeeds: 'same',
      finalRemark: 'changed',
      uncounted: 'new',
      'needs.beds.title': 'changed',
      'needs.beds.severity': 'same',
      'needs.beds.horizon': 'new',
      'needs.food': 'new',
    });
    const { lines } = compared(file, draft);
    expect(merged(lines, draft, {}).change).toEqual({
      finalRemark: 'From the file',
      uncounted: 'Some',
      needs: [
        { id: 'beds', title: 'Beds for minors', severity: 3, horizon: 'urgent' },
        { id: 'ours' },
        { id: 'food', title: 'Meals' },
      ],
    });
    const mine = { finalRemark: 'draft', 'needs.food': 'draft', 'needs.beds.title': 'draft' } as const;
    expect(merged(lines, draft, mine).change).toEqual({
      uncounted: 'Some',
      needs: [{ id: 'beds', title: 'Beds', severity: 3, horizon: 'urgent' }, { id: 'ours' }],
    });
  });

  test('is refused where a question is unknown or the answer has another form, and says which', () => {
    const file = copyOf({
      hasNeeds: 'yes',
      routeRoles: ['moon'],
      weather: 'fine',
      contactEmail: 'half written',
      routeSince: 20110,
      needs: [{ id: 'beds', severity: 'high' }, { title: 'No id' }, { id: 'beds' }],
    });
    const { incoming, lines } = compared(file, {});
    expect(hindrancesOf(incoming, lines, {}).map(({ field, code }) => [field, code])).toEqual([
      ['needs.1.id', 'entry-id'],
      ['needs.2.id', 'entry-id'],
      ['hasNeeds', 'yes-or-no'],
      ['routeRoles', 'listed'],
      ['weather', 'not-asked-here'],
      ['needs.beds.severity', 'listed'],
    ]);
    const many = Array.from({ length: 21 }, (_, index) => ({ id: `need${index}` }));
    const crowd = compared(copyOf({ needs: many }), {});
    expect(hindrancesOf(crowd.incoming, crowd.lines, {})).toMatchObject([
      { field: 'needs', code: 'too-many-entries', params: { most: 20 } },
    ]);
  });

  test('leaves attached files where they are, and says so', () => {
    const files = [{ id: 'f1', name: 'map.pdf', type: 'application/pdf', size: 9 }];
    const draft = { finalRemark: [{ id: 'f0', name: 'old.pdf', type: 'application/pdf', size: 9 }] };
    const file = copyOf({ finalRemark: files, needs: [{ id: 'beds', title: 'Beds', source: files }] });
    expect(statesOf(file, draft)).toEqual({
      finalRemark: 'files',
      'needs.beds': 'new',
      'needs.beds.source': 'files',
    });
    expect(merged(compared(file, draft).lines, draft, {}).change).toEqual({
      needs: [{ id: 'beds', title: 'Beds' }],
    });
  });

  test('is none of another region, version, kind or format', () => {
    expect(faultsOf(copyOf({}, { region: { code: 'ITG1' } }))).toEqual([
      ['file.region.code', 'other-region'],
    ]);
    expect(faultsOf(copyOf({}, { instrument: { id: 'mapping', version: 2 } }))).toEqual([
      ['file.instrument', 'other-instrument'],
    ]);
    expect(faultsOf(copyOf({}, { kind: 'need' }))).toEqual([['file.kind', 'other-kind']]);
    expect(faultsOf(copyOf({}, { formatVersion: 2 }))).toEqual([['file.formatVersion', 'other-format']]);
    expect(faultsOf(copyOf({}, { answers: [] }))).toEqual([['file.answers', 'odd']]);
    for (const odd of [null, 7, 'x', [], {}, { format: 'x' }])
      expect(faultsOf(odd).map(([, code]) => code)).toEqual(['not-a-copy']);
  });
});

describe('Ana of Catalonia', () => {
  let database: TestDatabase;
  let app: TestApp;
  let ana: Actor;
  let anton: Actor;
  let clara: Actor;
  let cookies: Record<'ana' | 'anton' | 'beatrice' | 'clara', string>;
  let draft: string;
  const march = '2026-03-10T10:00:00Z';

  beforeAll(async () => {
    database = await freshDatabase();
    await placeRegions(database.db);
    ({ ana, anton, clara } = await settle(database.db, ['ana', 'anton', 'beatrice', 'clara']));
    app = appOn(database, { now: () => new Date(march) });
    const real = appOn(database);
    const names = ['ana', 'anton', 'beatrice', 'clara'] as const;
    const signed = await Promise.all(names.map(async (name) => [name, await signIn(real, name)] as const));
    cookies = Object.fromEntries(signed) as typeof cookies;
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    draft = await begin();
  });

  const begin = async (answers: Answers = {}) => {
    const round = await marchRound(database.db, clara, ['ES51']);
    const wanted = { kind: 'questionnaire', region: 'ES51', round, answers } as const;
    return (await createSubmission(as(database.db, ana, march), wanted)).id;
  };
  const post = (
    who: keyof typeof cookies,
    id: string,
    what: '/check' | '',
    body: object,
    headers: Record<string, string> = {},
  ) => send(app, 'POST', `/api/submissions/${id}/import${what}`, body, { cookie: cookies[who], ...headers });
  const check = async (id: string, file: object) =>
    (await (await post('ana', id, '/check', { file })).json()) as ImportReport;
  const bring = (id: string, file: object, revision: number, choices: ImportChoices = {}) =>
    post('ana', id, '', { file, choices }, { 'if-match': `"r${revision}"` });
  const answersOf = async (id: string) => (await viewSubmission(as(database.db, ana, march), id)).answers;
  const download = async (id: string) =>
    (await (
      await send(app, 'GET', `/api/submissions/${id}/versions/1/copy`, undefined, { cookie: cookies.ana })
    ).json()) as CopyFile;

  test('takes her answers away and brings them back into an empty draft, personal ones included', async () => {
    const first = await begin(much());
    const file = await download(first);
    const report = await check(draft, file);
    expect(new Set(report.lines.map(({ state }) => state))).toEqual(new Set(['new']));
    expect(report.answers).toEqual(much());
    expect(await answersOf(draft)).toEqual({});
    const done = await bring(draft, file, report.revision);
    expect(done.status).toBe(200);
    const view = (await done.json()) as SubmissionView;
    expect(view.answers).toEqual(much());
    expect(view.revision).toBe(2);
    expect(done.headers.get('etag')).toBe('"r2"');
    expect((await check(draft, file)).lines.every(({ state }) => state === 'same')).toBe(true);
    const acts = await database.db.select().from(audit).where(eq(audit.nounId, draft));
    expect(acts.map(({ act }) => act)).toEqual(['create', 'edit']);
  });

  test('is told when anton wrote since she looked, and nothing of his is lost', async () => {
    const file = copyOf({ finalRemark: 'From the file', uncounted: 'Some' });
    const { revision } = await check(draft, file);
    await edit(as(database.db, anton, march), draft, revision, { answers: { finalRemark: 'Of anton' } });
    expect((await bring(draft, file, revision)).status).toBe(412);
    expect(await answersOf(draft)).toEqual({ finalRemark: 'Of anton' });
    const again = await check(draft, file);
    expect(again.lines.find(({ field }) => field === 'finalRemark')).toMatchObject({
      state: 'changed',
      before: 'Of anton',
      offers: [{ value: 'From the file' }],
    });
    await bring(draft, file, again.revision, { finalRemark: 'draft' });
    expect(await answersOf(draft)).toEqual({ finalRemark: 'Of anton', uncounted: 'Some' });
  });

  test('gets all of a file or nothing: one answer that cannot be taken stops it, by name', async () => {
    const file = copyOf({ finalRemark: 'Fine', hasNeeds: 'perhaps' });
    const refused = await bring(draft, file, 1);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'hasNeeds', code: 'yes-or-no' }] });
    expect(await answersOf(draft)).toEqual({});
    const unknown = await bring(draft, copyOf({ finalRemark: 'Fine' }), 1, { finalRemark: 7 });
    expect(await unknown.json()).toMatchObject({ errors: [{ field: 'finalRemark', code: 'choose-value' }] });
  });

  test('cannot bring anything into what is signed off; others cannot bring anything into her draft', async () => {
    const whole = await begin(much());
    await decide(as(database.db, ana, march), whole, 1, 'sign-off');
    expect((await bring(whole, copyOf({ finalRemark: 'x' }), 2)).status).toBe(409);
    const body = { file: copyOf({ finalRemark: 'x' }) };
    expect((await post('beatrice', draft, '/check', body)).status).toBe(404);
    expect((await post('clara', draft, '/check', body)).status).toBe(403);
    expect((await post('ana', draft, '', body)).status).toBe(428);
    const need = await createSubmission(as(database.db, ana), { kind: 'need', region: 'ES51', answers: {} });
    expect((await post('ana', need.id, '/check', body)).status).toBe(404);
  });

  test('is told what is wrong with a file that is none, or too large', async () => {
    const none = await post('ana', draft, '/check', { file: { some: 'thing' } });
    expect(none.status).toBe(422);
    expect(await none.json()).toMatchObject({ errors: [{ field: 'file', code: 'not-a-copy' }] });
    const large = await post('ana', draft, '/check', {
      file: copyOf({ finalRemark: 'x'.repeat(20 * 2 ** 20) }),
    });
    expect(large.status).toBe(413);
  });
});
