import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAttachment } from '../../api/attachments/add.ts';
import { sweepAttachments } from '../../api/attachments/sweep.ts';
import type { AttachmentStore } from '../../api/attachments/store.ts';
import type { Actor } from '../../api/actor.ts';
import type { AttachmentView } from '../../api/contract/attachment.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { load } from '../../api/submissions/load.ts';
import { listVersions } from '../../api/submissions/versions.ts';
import { publish } from '../../api/publication/publish.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { appOn, send, signInAll, type TestApp } from '../support/app.ts';
import { jpeg, pdf, png, type Sent, upload, webp } from '../support/attachments.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { marchRound, much } from '../support/filled.ts';
import { storeInFolder } from '../support/store.ts';
import { as, placeRegions, settle } from '../support/world.ts';

const MOST = 10 * 1024 * 1024;
const { store, folder } = storeInFolder();
const now = '2026-03-02T10:00:00Z';
let database: TestDatabase;
let app: TestApp;
let people: Record<'ana' | 'anton' | 'bruno' | 'clara' | 'dora', Actor>;
let cookie: Record<keyof typeof people, string>;
let round: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  people = await settle(database.db, ['ana', 'anton', 'bruno', 'clara', 'dora']);
  app = appOn(database, { attachments: store, now: () => new Date(now) });
  cookie = await signInAll(app, Object.keys(people) as (keyof typeof people)[]);
  round = await marchRound(database.db, people.clara, ['ES51', 'ITG1']);
});
afterAll(() => database.close());

const by = (name: keyof typeof people, at = now) => as(database.db, people[name], at);
const kept = async () => (await readdir(folder)).filter((name) => name !== 'incoming').sort();
const incoming = () => readdir(store.incoming).catch(() => []);

/** A questionnaire of Catalonia that is being written; each in a round of its own. */
async function draft(): Promise<string> {
  const own = await marchRound(database.db, people.clara, ['ES51']);
  const answers = { ...much(), countsFlows: true, countingBodies: ['region'] };
  return (await createSubmission(by('ana'), { kind: 'questionnaire', region: 'ES51', round: own, answers }))
    .id;
}
const revisionOf = async (id: string) => (await load(by('ana'), id)).submission.revision;
const write = async (id: string, answers: Record<string, unknown>) =>
  edit(by('ana'), id, await revisionOf(id), { answers });
const step = async (who: keyof typeof people, id: string, action: Parameters<typeof decide>[3], more = {}) =>
  decide(by(who), id, await revisionOf(id), action, more);
const add = (submission: string, sent: Partial<Sent> = {}) =>
  upload(app, { cookie: cookie.anton, submission, ...sent });
async function added(submission: string, sent: Partial<Sent> = {}): Promise<AttachmentView> {
  const answer = await add(submission, sent);
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as AttachmentView;
}
const named = ({ id, name, type, size }: AttachmentView) => ({ id, name, type, size });
const get = (who: keyof typeof people, id: string) =>
  send(app, 'GET', `/api/attachments/${id}`, undefined, { cookie: cookie[who] });
async function statusFor(who: keyof typeof people, id: string): Promise<number> {
  const answer = await get(who, id);
  await answer.body?.cancel();
  return answer.status;
}
const remove = (who: keyof typeof people, id: string) =>
  send(app, 'DELETE', `/api/attachments/${id}`, undefined, { cookie: cookie[who] });
const wrongWith = async (answer: Response) => {
  const body = (await answer.json()) as { errors?: { field: string; code: string }[]; type: string };
  return [answer.status, ...(body.errors ?? []).map(({ field, code }) => `${field} ${code}`)];
};
const withSvg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');

describe('A file of a questionnaire', () => {
  test('is added by anton, who contributes, named by an answer, and read by ana and clara', async () => {
    const id = await draft();
    const file = await added(id, { name: 'C:\\Büro\\Évaluation 2016.PDF' });
    expect(file).toEqual({
      ...{ id: file.id, name: 'Évaluation 2016.PDF', type: 'pdf', size: pdf.byteLength },
      ...{ question: 'countingDocuments', addedBy: 'Anton', addedAt: new Date(now).toISOString() },
    });
    await write(id, { countingDocuments: [named(file)] });
    for (const who of ['ana', 'anton', 'clara'] as const) {
      const answer = await get(who, file.id);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="_valuation 2016.PDF"; filename*=UTF-8''%C3%89valuation%202016.PDF`,
      );
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
    const list = await send(app, 'GET', `/api/attachments?submission=${id}`, undefined, {
      cookie: cookie.clara,
    });
    expect(await list.json()).toEqual({ attachments: [file] });
  });

  test('stays with its questionnaire: the next round begins with the answers, not with the files', async () => {
    const id = await draft();
    await write(id, { countingDocuments: [named(await added(id))] });
    for (const action of ['sign-off', 'submit'] as const) await step('ana', id, action);
    await step('clara', id, 'accept');
    const next = await marchRound(database.db, people.clara, ['ES51']);
    const wanted = { kind: 'questionnaire', region: 'ES51', round: next, from: id, answers: {} } as const;
    const { version } = await load(by('ana'), (await createSubmission(by('ana'), wanted)).id);
    expect(version.answers).toMatchObject({ countsFlows: true, needs: [{ id: 'beds' }, { id: 'food' }] });
    expect(version.answers).not.toHaveProperty('countingDocuments');
  });

  test('is for bruno of Sicily as if it were not there; dora of DG HOME has no business with files', async () => {
    const id = await draft();
    const file = await added(id);
    const none = await get('bruno', '00000000-0000-4000-8000-000000000000');
    const other = await get('bruno', file.id);
    expect([other.status, await other.json()]).toEqual([404, await none.json()]);
    expect((await remove('bruno', file.id)).status).toBe(404);
    expect((await add(id, { cookie: cookie.bruno })).status).toBe(404);
    expect(await statusFor('dora', file.id)).toBe(403);
    expect((await add(id, { cookie: cookie.clara })).status).toBe(403);
    expect((await add(id, { cookie: '' })).status).toBe(401);
    expect((await add(id, { headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect(await statusFor('ana', file.id)).toBe(200);
  });

  test.each([
    ['a PNG', png, 'png'],
    ['a JPEG', jpeg, 'jpeg'],
    ['a WebP', webp, 'webp'],
  ])('is %s by its content, whatever it is called', async (_, body, type) => {
    const file = await added(await draft(), { body, name: 'page.html' });
    expect([file.type, file.name]).toEqual([type, `page.html.${type === 'jpeg' ? 'jpg' : type}`]);
  });

  test('of a PDF called .png is a PDF, and is given its ending', async () => {
    expect((await added(await draft(), { name: 'scan.png' })).name).toBe('scan.png.pdf');
  });

  test.each([
    ['an SVG called .png', withSvg],
    ['a page of HTML', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['a program', new TextEncoder().encode('MZ this is no picture')],
    ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000')],
  ])('is refused by field when it is %s', async (_, body) => {
    expect(await wrongWith(await add(await draft(), { body, name: 'picture.png' }))).toEqual([
      422,
      'file file-kind',
    ]);
  });

  test('is refused without a byte, cut off, with a wrong question, in a quick report', async () => {
    const id = await draft();
    expect(await wrongWith(await add(id, { body: new Uint8Array() }))).toEqual([422, 'file file-empty']);
    const half = pdf.slice(0, 20);
    const cut = await add(id, { body: half, headers: { 'content-length': String(pdf.byteLength) } });
    expect(await wrongWith(cut)).toEqual([422, 'file file-cut']);
    const gone = new ReadableStream<Uint8Array>({
      start: (control) => control.enqueue(pdf),
      pull: (control) => control.error(new Error('the line is cut')),
    });
    expect(await wrongWith(await add(id, { body: gone }))).toEqual([422, 'file file-cut']);
    for (const question of ['hasNeeds', 'needs', 'needs.title', 'nowhere', '__proto__.x'])
      expect(await wrongWith(await add(id, { question }))).toEqual([422, 'question file-question']);
    const quick = await createSubmission(by('ana'), { kind: 'need', region: 'ES51', answers: {} });
    expect(await wrongWith(await add(quick.id))).toEqual([422, 'question file-question']);
    expect(await incoming()).toEqual([]);
  });

  test('of 10 MB is taken, with one byte more not: neither announced nor while it comes', async () => {
    const id = await draft();
    const before = await kept();
    const most = new Uint8Array(MOST);
    most.set(pdf);
    expect((await added(id, { body: most })).size).toBe(MOST);
    const refused = [413, 'file file-too-large'];
    const announced = await add(id, { body: pdf, headers: { 'content-length': String(MOST + 1) } });
    expect(await wrongWith(announced)).toEqual(refused);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (control) => {
        given += 1;
        control.enqueue(given === 1 ? pdf : new Uint8Array(1024 * 1024));
      },
    });
    expect(await wrongWith(await add(id, { body: endless }))).toEqual(refused);
    expect(given).toBeLessThan(14);
    const more = new Uint8Array(MOST + 1);
    more.set(pdf);
    expect(await wrongWith(await add(id, { body: more }))).toEqual(refused);
    expect([await kept(), await incoming()]).toEqual([expect.arrayContaining(before), []]);
    expect(await kept()).toHaveLength(before.length + 1);
  });

  test('sent 50 times at once with one key is one file, with one answer; another file is refused', async () => {
    const id = await draft();
    const before = await kept();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => add(id, { key: 'fifty-at-once', body: png, name: 'a.png' })),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await kept()).toHaveLength(before.length + 1);
    expect((await add(id, { key: 'fifty-at-once', body: pdf, name: 'a.png' })).status).toBe(422);
    expect(await kept()).toHaveLength(before.length + 1);
    const other = await draft();
    expect((await add(other, { cookie: cookie.ana, headers: { 'idempotency-key': 'short' } })).status).toBe(
      400,
    );
  });

  test('is the last of its questionnaire at 50, and of its region at 500 MB', async () => {
    const id = await draft();
    const row = {
      ...{ submission: id, question: 'countingDocuments', name: 'a.pdf', type: 'pdf' as const },
      ...{ size: 1, sha256: '', addedBy: people.ana.person ?? '', addedAt: new Date(now) },
    };
    const rows = (length: number, size: number) =>
      Array.from({ length }, () => ({ ...row, id: crypto.randomUUID(), size }));
    await database.db.insert(attachment).values(rows(50, 1));
    expect(await wrongWith(await add(id))).toEqual([422, 'file files-many']);
    await database.db.delete(attachment).where(eq(attachment.submission, id));
    await database.db.insert(attachment).values(rows(49, MOST));
    const { submission: _, ...full } = row;
    const elsewhere = await draft();
    await database.db
      .insert(attachment)
      .values({ ...full, submission: elsewhere, id: crypto.randomUUID(), size: MOST });
    const answer = await add(await draft());
    expect(((await answer.clone().json()) as { detail: string }).detail).toContain('500 MB together; 0 MB');
    expect(await wrongWith(answer)).toEqual([422, 'file files-region']);
    for (const one of [id, elsewhere])
      await database.db.delete(attachment).where(eq(attachment.submission, one));
  });
});

describe('An answer that names files', () => {
  test('names only those added to this very questionnaire and question, as they are called', async () => {
    const [id, other] = [await draft(), await draft()];
    const [file, foreign] = [await added(id), await added(other)];
    const refused = async (value: unknown) =>
      write(id, { countingDocuments: value }).then(
        () => 'written',
        ({ errors }) => errors[0].code,
      );
    expect(await refused([named(foreign)])).toBe('file-not-here');
    expect(await refused([{ ...named(file), name: 'other.pdf' }])).toBe('file-not-here');
    expect(await refused([{ ...named(file), content: 'data:text/html,x' }])).toBe('odd');
    expect(await refused('data:application/pdf;base64,JVBERi0=')).toBe('odd');
    expect(await refused([named(file), named(file)])).toBe('odd');
    expect(await refused(Array.from({ length: 4 }, () => named(file)))).toBe('too-many-chosen');
    const { practices } = (await load(by('ana'), id)).version.answers as { practices: object[] };
    const inPractice = practices.map((one) => ({ ...one, documents: [named(file)] }));
    await expect(write(id, { practices: inPractice })).rejects.toMatchObject({
      errors: [{ field: 'practices.0.documents', code: 'file-not-here' }],
    });
    expect(await refused([named(file)])).toBe('written');
    await expect(
      createSubmission(by('bruno'), {
        ...{ kind: 'questionnaire', region: 'ITG1', round },
        answers: { countingDocuments: [named(file)] },
      }),
    ).rejects.toMatchObject({ errors: [{ code: 'file-not-here' }] });
  });

  test('keeps them in a version that was submitted, whatever the next one takes away', async () => {
    const id = await draft();
    const [report, photo] = [await added(id), await added(id, { body: png, name: 'photo.png' })];
    await write(id, { countingDocuments: [named(report), named(photo)] });
    await step('ana', id, 'sign-off');
    expect((await remove('anton', photo.id)).status).toBe(409);
    expect((await add(id)).status).toBe(409);
    await step('ana', id, 'submit');
    expect((await remove('anton', photo.id)).status).toBe(409);
    await step('clara', id, 'return', { questions: [{ field: null, text: 'Which year?' }] });
    const revision = await revisionOf(id);
    expect((await remove('anton', photo.id)).status).toBe(204);
    expect(await revisionOf(id)).toBe(revision + 1);
    const [first, second] = await listVersions(by('clara'), id);
    expect(first?.answers.countingDocuments).toEqual([named(report), named(photo)]);
    expect(second?.answers.countingDocuments).toEqual([named(report)]);
    expect(await statusFor('clara', photo.id)).toBe(200);
    await sweepAttachments(database.db, store, new Date('2026-12-01'));
    expect(await statusFor('clara', photo.id)).toBe(200);
    await expect(database.db.delete(attachment).where(eq(attachment.id, photo.id))).rejects.toThrow();
    // Who took a file away wrote in this version.
    expect((await load(by('ana'), id)).version.authors).toContain(people.anton.person);
  });

  test('that is in a draft only loses its file at once when it is taken away', async () => {
    const id = await draft();
    const file = await added(id);
    await write(id, { countingDocuments: [named(file)] });
    expect((await remove('anton', file.id)).status).toBe(204);
    expect((await load(by('ana'), id)).version.answers.countingDocuments).toEqual([]);
    expect(await statusFor('ana', file.id)).toBe(404);
    expect(await kept()).not.toContain(file.id);
  });

  test('never brings a file into what is published, nor its name', async () => {
    const id = await draft();
    const file = await added(id, { name: 'SECRETNAME.pdf', question: 'practices.documents' });
    const { practices } = (await load(by('ana'), id)).version.answers as { practices: object[] };
    await write(id, { practices: practices.map((one) => ({ ...one, documents: [named(file)] })) });
    for (const action of ['sign-off', 'submit'] as const) await step('ana', id, action);
    await step('clara', id, 'accept');
    await publish(by('clara'), [{ id, revision: await revisionOf(id) }]);
    for (const path of [
      '/api/collections/practices/items',
      '/api/collections/practices/items?f=csv',
      '/api/regions/ES51',
      '/api/releases/1',
    ]) {
      const answer = await send(app, 'GET', path);
      const text = await answer.text();
      // Whatever says something of this questionnaire, or nothing was looked at.
      expect([path, text.includes(id)]).toEqual([path, true]);
      expect([path, answer.status, /SECRETNAME/.test(text) || text.includes(file.id)]).toEqual([
        path,
        200,
        false,
      ]);
    }
  });
});

describe('Bytes and rows', () => {
  test('a server that is stopped between both leaves no file that somebody was told of, and cleans up', async () => {
    const id = await draft();
    // The last thing this server does is to write the bytes.
    const dying: AttachmentStore = {
      ...store,
      keep: async (name, file) => {
        await store.keep(name, file);
        throw new Error('killed');
      },
      erase: async () => {},
    };
    const before = await kept();
    const wanted = {
      submission: id,
      question: 'countingDocuments',
      name: 'a.pdf',
      path: '/',
      announced: undefined,
    };
    const stream = () => new Blob([pdf]).stream();
    const secret = 'a secret that only the tests know, long enough';
    const trying = addAttachment(
      by('ana'),
      { store: dying, secret },
      { ...wanted, key: 'killed-between' },
      stream(),
    );
    await expect(trying).rejects.toThrow('killed');
    const [orphan = ''] = (await kept()).filter((name) => !before.includes(name));
    const found = await store.read(orphan);
    expect(new Uint8Array(await new Response(found).arrayBuffer())).toEqual(pdf);
    // The one who was told nothing tries again, and has the file.
    await addAttachment(by('ana'), { store, secret }, { ...wanted, key: 'killed-between' }, stream());
    const [file] = await database.db.select().from(attachment).where(eq(attachment.submission, id));
    await writeFile(join(store.incoming, 'half'), 'half of a file');
    await sweepAttachments(database.db, store, new Date());
    expect([await kept(), await incoming()]).toEqual([expect.arrayContaining([orphan]), ['half']]);
    const past = new Date(Date.now() - 2 * 3600 * 1000);
    for (const name of [orphan, file?.id ?? '', 'incoming/half'])
      await utimes(join(folder, name), past, past);
    await sweepAttachments(database.db, store, new Date(now));
    await sweepAttachments(database.db, store, new Date());
    expect([(await kept()).includes(orphan), await incoming()]).toEqual([false, []]);
  });

  test('a file that no answer names goes after a day, one of a questionnaire taken back after a month', async () => {
    const id = await draft();
    const [used, unused] = [await added(id), await added(id)];
    await write(id, { countingDocuments: [named(used)] });
    const there = async () =>
      (await database.db.select().from(attachment).where(eq(attachment.submission, id))).map((row) => row.id);
    await sweepAttachments(database.db, store, new Date('2026-03-03T09:00:00Z'));
    expect(await there()).toHaveLength(2);
    await sweepAttachments(database.db, store, new Date('2026-03-03T10:00:01Z'));
    expect([await there(), await statusFor('ana', unused.id)]).toEqual([[used.id], 404]);
    await step('ana', id, 'sign-off');
    await step('ana', id, 'submit');
    await step('ana', id, 'withdraw');
    await sweepAttachments(database.db, store, new Date('2026-04-01T09:00:00Z'));
    expect(await statusFor('ana', used.id)).toBe(200);
    await sweepAttachments(database.db, store, new Date('2026-04-01T10:00:01Z'));
    expect(await statusFor('ana', used.id)).toBe(404);
  });
});
