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
import { koboRow, odkRow } from '../support/exports.ts';
import { mapping, need } from '../support/questionnaire.ts';
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

  test('of more needs than any draft holds is refused by one line, and none of them is compared', () => {
    const crowd = (length: number) => Array.from({ length }, (_, index) => ({ id: `need${index}` }));
    const copy = compared(copyOf({ needs: crowd(500) }), {});
    expect(copy.incoming.entries).toEqual([]);
    expect(hindrancesOf(copy.incoming, copy.lines, {})).toHaveLength(1);
    const filled = { _uuid: '11111111-1111-4111-8111-111111111111', Atlas_form: 'mapping 1' };
    const form = compared({ results: [{ ...filled, needs: crowd(500).map(() => ({})) }] }, {});
    expect(form.incoming.entries).toEqual([]);
    expect(form.incoming.rows[0]?.faults).toMatchObject([{ field: 'needs', code: 'too-many-entries' }]);
    const rows = Array.from({ length: 30 }, (_, row) => ({
      ...{ ...filled, _uuid: filled._uuid.replace(/..$/, String(row + 10)) },
      needs: [{ needs_title: 'A' }, { needs_title: 'B' }],
    }));
    expect(compared({ results: rows }, {}).lines).toMatchObject([
      { field: 'needs', state: 'refused', fault: { code: 'too-many-entries' } },
    ]);
    const names = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`name${index}`, 1]));
    expect(faultsOf(copyOf(names))).toEqual([['file.answers', 'odd']]);
    const odd = compared({ results: [{ ...filled, ...names }] }, {});
    expect(odd.incoming.rows[0]?.faults).toHaveLength(100);
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
    for (const odd of [null, 7, 'x', {}, { format: 'x' }])
      expect(faultsOf(odd).map(([, code]) => code)).toEqual(['not-a-copy']);
  });
});

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const [first, second] = ids;
const withoutIds = (answers: Answers) =>
  JSON.parse(JSON.stringify(answers, (key, value) => (key === 'id' ? undefined : value)));

describe.each([
  ['KoboToolbox', koboRow, (rows: unknown[]) => ({ count: rows.length, next: null, results: rows })],
  ['ODK Central', odkRow, (rows: unknown[]) => ({ '@odata.context': 'x', value: rows })],
] as const)('An export of %s', (_, rowOf, exported) => {
  const bringInto = (draft: Answers, rows: Answers[], choices: ImportChoices = {}) => {
    const { incoming, lines } = compared(JSON.parse(JSON.stringify(exported(rows))), draft);
    return {
      incoming,
      lines,
      hindrances: hindrancesOf(incoming, lines, choices).map(({ field, code }) => [field, code]),
      answers: merged(lines, draft, choices).answers,
    };
  };

  test('of one form gives the answers that were filled in, whatever they are', () => {
    fc.assert(
      fc.property(draftOf(definition), (answers) => {
        const brought = bringInto({}, [rowOf(first, answers)]);
        expect(brought.hindrances).toEqual([]);
        expect(withoutIds(brought.answers)).toEqual(withoutIds(answers));
      }),
      { numRuns: 40 },
    );
  });

  test('of several forms adds their entries, and lists where they differ to choose', () => {
    const rows = [
      rowOf(first, { hasNeeds: true, uncounted: 'Some', needs: [{ id: 'x', title: 'Beds' }] }),
      rowOf(second, { hasNeeds: true, uncounted: 'Many', needs: [{ id: 'x', title: 'Food' }] }),
    ];
    const brought = bringInto({}, rows);
    expect(brought.hindrances).toEqual([['uncounted', 'choose-value']]);
    expect(brought.lines.find(({ field }) => field === 'uncounted')).toMatchObject({
      state: 'several',
      offers: [
        { value: 'Some', rows: [1] },
        { value: 'Many', rows: [2] },
      ],
    });
    expect(brought.lines.find(({ field }) => field === 'hasNeeds')?.offers).toEqual([
      { value: true, rows: [1, 2] },
    ]);
    const chosen = bringInto({}, rows, { uncounted: 1 });
    expect(chosen.hindrances).toEqual([]);
    expect(chosen.answers).toMatchObject({
      uncounted: 'Many',
      needs: [{ title: 'Beds' }, { title: 'Food' }],
    });
    expect(bringInto({}, rows, { uncounted: 'draft' }).answers.uncounted).toBeUndefined();
    const again = bringInto(chosen.answers, rows, { uncounted: 'draft' });
    expect(again.answers).toEqual(chosen.answers);
    expect(again.lines.filter(({ state }) => state !== 'same').map(({ field }) => field)).toEqual([
      'uncounted',
    ]);
  });

  test('names each entry by its form and place, as no other entry is', () => {
    const many = { id: 'x', title: 'A' };
    const { incoming } = bringInto({}, [
      rowOf(first, { needs: [many, many], practices: [many] }),
      rowOf(second, { needs: [many] }),
    ]);
    const named = incoming.entries.map(({ id }) => id);
    expect(new Set(named).size).toBe(4);
    expect(named.filter((id) => !/^[A-Za-z0-9-]{4,40}$/.test(id))).toEqual([]);
  });

  test('is refused row by row: another version, a row twice, no id, what is not asked', () => {
    const fine = rowOf(first, { hasNeeds: true });
    const odd = { ...rowOf(second, { hasNeeds: true }, 'mapping 2'), weather: 'fine' };
    const { _uuid, __id, meta, 'meta/instanceID': __, ...nameless } = rowOf(first, {});
    const brought = bringInto({}, [fine, fine, odd, nameless]);
    expect(brought.incoming.rows.map(({ row, faults }) => [row, faults.map(({ code }) => code)])).toEqual([
      [1, []],
      [2, ['row-twice']],
      [3, ['not-asked-here', 'other-instrument']],
      [4, ['row-without-id']],
    ]);
    expect(brought.incoming.rows[2]?.faults[1]?.params).toEqual({ given: 'mapping 2', wanted: 'mapping 1' });
    expect(brought.hindrances).toHaveLength(4);
    expect(faultsOf(exported([]))).toEqual([['file', 'no-rows']]);
    expect(faultsOf(exported(Array.from({ length: 501 }, () => fine)))).toEqual([['file', 'too-many-rows']]);
  });

  test('is refused where an answer is none of the choices, or no number', () => {
    const row = rowOf(first, { hasNeeds: 'perhaps', routeSince: 'long ago', routeRoles: ['moon'] });
    expect(bringInto({}, [row]).hindrances).toEqual(
      expect.arrayContaining([
        ['hasNeeds', 'yes-or-no'],
        ['routeSince', 'number'],
        ['routeRoles', 'listed'],
      ]),
    );
  });
});

test('An export of ODK Central without its groups says how to export it', () => {
  const row = { ...odkRow(first, {}), Page_needs: { 'needs@odata.navigationLink': 'x' } };
  const { incoming } = compared({ value: [row] }, {});
  expect(incoming.rows[0]?.faults).toMatchObject([{ field: 'needs', code: 'not-expanded' }]);
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
