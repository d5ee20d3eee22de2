import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { CopyFile } from '../../api/contract/copy.ts';
import type { ImportChoices, ImportReport } from '../../api/contract/import.ts';
import type { ProblemBody } from '../../api/contract/problem.ts';
import type { SubmissionView } from '../../api/contract/submission.ts';
import type { Answers } from '../../api/instruments/given.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { copyOf, forms, koboRow, odkRow } from '../support/exports.ts';
import { much, marchRound } from '../support/filled.ts';
import { need } from '../support/questionnaire.ts';
import { as, placeRegions, settle } from '../support/world.ts';

const [first, second] = forms;

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
    cookies = await signInAll(real, ['ana', 'anton', 'beatrice', 'clara']);
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
  /** A draft as it is read: its ETag and all that is in it. */
  const read = async (id: string) => {
    const answer = await send(app, 'GET', `/api/submissions/${id}`, undefined, { cookie: cookies.ana });
    return [answer.headers.get('etag'), await answer.json()];
  };
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
    const again = await check(draft, file);
    expect(new Set(again.lines.map(({ state }) => state))).toEqual(new Set(['same']));
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
    const quick = await createSubmission(as(database.db, ana), { kind: 'need', region: 'ES51', answers: {} });
    expect((await post('ana', quick.id, '/check', body)).status).toBe(404);
  });

  test('brings what her antennas collected offline, personal answers included, once', async () => {
    const file = {
      results: [koboRow(first, much()), koboRow(second, { needs: [{ id: 'x', ...need, title: 'Boats' }] })],
    };
    const report = await check(draft, file);
    expect(report).toMatchObject({
      form: 'kobo',
      rows: [
        { row: 1, id: first },
        { row: 2, entries: 1 },
      ],
    });
    expect((await bring(draft, file, report.revision)).status).toBe(200);
    const answers = await answersOf(draft);
    expect(answers).toMatchObject({ contactEmail: 'bruno@sicily.example' });
    expect((answers.needs as Answers[]).map(({ title }) => title)).toEqual([
      'Beds for minors',
      'Warm meals',
      'Boats',
    ]);
    const again = await check(draft, file);
    expect(new Set(again.lines.map(({ state }) => state))).toEqual(new Set(['same']));
    await decide(as(database.db, ana, march), draft, again.revision, 'sign-off');
  });

  test.each([
    ['KoboToolbox', koboRow, 'results'],
    ['ODK Central', odkRow, 'value'],
  ] as const)(
    'gets all of an export of %s or nothing: each row says what is wrong with it',
    async (_, rowOf, list) => {
      await edit(as(database.db, anton, march), draft, 1, { answers: { finalRemark: 'Of anton' } });
      const before = await read(draft);
      const fine = rowOf(first, { hasNeeds: true, needs: [{ id: 'x', ...need, title: 'Boats' }] });
      const odd = { ...rowOf(second, { hasNeeds: 'perhaps', routeRoles: ['moon'] }), weather: 'fine' };
      const file = { [list]: [fine, odd, fine] };
      const report = await check(draft, file);
      expect(
        report.rows.map(({ row, faults }) => [row, faults.map(({ field, code }) => [field, code])]),
      ).toEqual([
        [1, []],
        [2, [['weather', 'not-asked-here']]],
        [3, [['', 'row-twice']]],
      ]);
      const refused = await bring(draft, file, report.revision);
      expect(refused.status).toBe(422);
      const { errors = [] } = (await refused.json()) as ProblemBody;
      expect(errors.map(({ field, code }) => [field, code])).toEqual([
        ['rows.2.weather', 'not-asked-here'],
        ['rows.3', 'row-twice'],
      ]);
      const { weather: __, ...known } = odd;
      const again = { [list]: [fine, known] };
      const { lines } = await check(draft, again);
      const wrong = lines.filter(({ state }) => state === 'refused');
      expect(wrong.map(({ field, offers }) => [field, offers.flatMap(({ rows }) => rows)])).toEqual([
        ['hasNeeds', [2]],
        ['routeRoles', [2]],
      ]);
      const still = (await (await bring(draft, again, report.revision)).json()) as ProblemBody;
      expect(still.errors?.map(({ field, code }) => [field, code])).toEqual([
        ['rows.2.hasNeeds', 'yes-or-no'],
        ['rows.2.routeRoles', 'listed'],
      ]);
      // Nothing of the rows that are well came either: the draft is as it was, to the letter.
      expect(await read(draft)).toEqual(before);
      expect((await bring(draft, { [list]: [fine] }, report.revision)).status).toBe(200);
      expect(await answersOf(draft)).toMatchObject({ finalRemark: 'Of anton', needs: [{ title: 'Boats' }] });
    },
  );

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
