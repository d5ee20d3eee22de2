import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { ErasurePreview } from '../../api/contract/erasure.ts';
import { createPerson } from '../../api/people/create.ts';
import { publish } from '../../api/publication/publish.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { beat } from '../../api/submissions/presence.ts';
import { replyTo } from '../../api/submissions/reply.ts';
import { viewSubmission } from '../../api/submissions/view.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { idempotency } from '../../drizzle/schema/idempotency.ts';
import { invitation, person, session } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { contact, personalAnswers, question, submissionVersion } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn, type TestApp } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rowsWith } from '../support/dump.ts';
import { little, marchRound } from '../support/filled.ts';
import { as, need, password, placeRegions, practice, settle } from '../support/world.ts';

/** Nuria of Catalonia asks to be erased. In Sicily there is another one of her name, and somebody who quotes her. */
const nuria = { name: 'Núria Canary', email: 'nuria.canary@example.org' };
const march = '2026-03-10T10:00:00Z';

let database: TestDatabase;
let app: TestApp;
let people: Record<'anton' | 'bruno' | 'clara' | 'carme' | 'tomas', Actor>;
let id: string;
/** Her own practice, her region's questionnaire, a practice of Sicily, her namesake's, and a need that quotes her. */
let reports: Record<'own' | 'whole' | 'sicily' | 'namesake' | 'quoting', string>;
let letters: Record<'sent' | 'waiting', string>;

async function tokenOf(cookie: string, email: string, key: string): Promise<string> {
  const wanted = { email, role: 'contributor', region: 'ES51' };
  const answer = await send(app, 'POST', '/api/invitations', wanted, { cookie, 'idempotency-key': key });
  const { link } = (await answer.json()) as { link: string };
  return new URL(link).searchParams.get('token') ?? '';
}

const signInAs = async (email: string) => {
  const answer = await send(app, 'POST', '/api/auth/sign-in/email', { email, password });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { status: answer.status, cookie: cookies.join('; ') };
};

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await placeRegions(db);
  app = appOn(database);
  people = await settle(db, ['anton', 'bruno', 'clara', 'carme', 'tomas']);
  const { anton, bruno, clara } = people;
  const claras = await signIn(app, 'clara');
  const accept = { token: await tokenOf(claras, nuria.email, 'nuria-first'), name: nuria.name, password };
  await send(app, 'POST', '/api/invitations/accept', accept);
  const [made] = await db.select().from(invitation).where(eq(invitation.email, nuria.email));
  id = made?.acceptedBy ?? '';
  const her: Actor = { person: id, grants: [{ role: 'contributor', region: 'ES51' }] };

  const make = (by: Actor, kind: 'practice' | 'need', region: string, more: object) =>
    createSubmission(as(db, by), { kind, region, answers: { ...practice }, ...more });
  const own = await make(her, 'practice', 'ES51', { contact: nuria });
  await decide(as(db, her), own.id, 1, 'submit');
  await decide(as(db, clara), own.id, 2, 'return', {
    questions: [{ field: null, text: `Shall we write to ${nuria.name} (${nuria.email.toUpperCase()})?` }],
  });
  const { questions, revision } = await viewSubmission(as(db, her), own.id);
  await replyTo(as(db, her), own.id, revision, questions[0]?.id ?? '', `Yes, ${nuria.email}.`);
  await decide(as(db, her), own.id, revision + 1, 'submit');
  await decide(as(db, clara), own.id, revision + 2, 'accept');
  await publish(as(db, clara), [{ id: own.id, revision: revision + 3 }]);

  const round = await marchRound(db, clara, ['ES51', 'ITG1']);
  const whole = await createSubmission(as(db, anton), {
    kind: 'questionnaire',
    region: 'ES51',
    round,
    answers: {
      ...little(),
      contactName: nuria.name,
      contactPhone: '+34 900 000 000',
      practices: [{ id: 'flats', contactName: 'Oriol Mas', contactEmail: 'oriol@example.org' }],
    },
  });
  await beat(as(db, her), whole.id);
  const sicily = await make(bruno, 'practice', 'ITG1', { contact: { name: 'N. C.', email: nuria.email } });
  const namesake = await make(bruno, 'practice', 'ITG1', {
    contact: { name: nuria.name, email: 'another@example.org' },
  });
  const quoting = await make(bruno, 'need', 'ITG1', {
    answers: { ...need, description: `As ${nuria.name} of Catalonia told us.` },
  });
  await decide(as(db, bruno), quoting.id, 1, 'submit');
  await decide(as(db, clara), quoting.id, 2, 'accept');
  await publish(as(db, clara), [{ id: quoting.id, revision: 3 }]);
  reports = {
    own: own.id,
    whole: whole.id,
    sicily: sicily.id,
    namesake: namesake.id,
    quoting: quoting.id,
  };
  const letter = { person: id, round, region: 'ES51', kind: 'reminder', byHand: false } as const;
  const words = { subject: 'The last day', text: 'Dear colleague' };
  const [sent, waiting] = await db
    .insert(outboxLetter)
    .values([
      { ...letter, ...words, occasion: 'a', sentAt: new Date(), fault: `no ${nuria.name} here` },
      { ...letter, ...words, occasion: 'b' },
    ])
    .returning({ id: outboxLetter.id });
  letters = { sent: sent?.id ?? '', waiting: waiting?.id ?? '' };
});
afterAll(() => database.close());

const erase = async (cookie: string, body: object, of = id) =>
  send(app, 'POST', `/api/people/${of}/erase`, body, { cookie });
const preview = async (cookie: string) =>
  (await (
    await send(app, 'GET', `/api/people/${id}/erasure`, undefined, { cookie })
  ).json()) as ErasurePreview;

describe('The secretariat erases nuria', () => {
  let cookie: string;
  let hers: string;
  let unused: string;
  beforeAll(async () => {
    cookie = await signIn(app, 'clara');
    unused = await tokenOf(cookie, nuria.email, 'nuria-again');
    hers = (await signInAs(nuria.email)).cookie;
    const body = { kind: 'need', region: 'ES51', answers: need };
    await send(app, 'POST', '/api/submissions', body, { cookie: hers, 'idempotency-key': 'of-nuria' });
    await send(app, 'POST', '/api/auth/sign-in/email', { email: nuria.email, password: 'a guess' });
  });

  test('clara reads before what goes, what stays, and who only has the same name', async () => {
    const told = await preview(cookie);
    expect(told.person).toMatchObject({ ...nuria, grants: [{ role: 'contributor', region: 'ES51' }] });
    expect(told.hindrance).toBeNull();
    const ids = (places: ErasurePreview['mentions']) => places.map((one) => one.submission).toSorted();
    expect(told.erased).toMatchObject({ sessions: 1, invitations: 2, letters: 1, repeats: 1, texts: 1 });
    expect(ids(told.erased.contacts)).toEqual([reports.own, reports.whole, reports.sicily].toSorted());
    expect(told.erased.contacts.find((one) => one.submission === reports.own)?.versions).toEqual([1, 2]);
    expect(ids(told.namesakes)).toEqual([reports.namesake]);
    expect(told.mentions).toMatchObject([
      { submission: reports.quoting, region: 'ITG1', title: need.title, versions: [1] },
    ]);
    expect(told.stays).toEqual({ acts: 5, reports: 2, questions: 1, letters: 1, assessments: 0 });
  });

  test('another address than hers is refused, and nothing is erased', async () => {
    const answer = await erase(cookie, { email: 'ana@example.org' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'email', code: 'not-their-address' }] });
    expect((await preview(cookie)).erased.sessions).toBe(1);
  });

  test('then name and address are nowhere, but where another one wrote them; what she did stays', async () => {
    const { db } = database;
    const told = async (of: string) => (await send(app, 'GET', `/api/practices/${of}/has-contact`)).json();
    expect(await told(reports.own)).toEqual({ hasContact: true });
    // Not published: whether there is a contact is no more told than the practice.
    expect(await told(reports.sicily)).toMatchObject({ code: 'no-such-contact' });
    const before = await viewSubmission(as(db, people.anton, march), reports.whole);
    const acts = await db.select().from(audit).where(eq(audit.actor, id));
    expect(await rowsWith(db, createHash('sha256').update(nuria.email).digest('hex'))).toHaveLength(1);
    const answer = await erase(cookie, { email: ' Nuria.Canary@example.org ' });
    expect([answer.status, await answer.json()]).toEqual([200, { erased: id }]);

    const left = await rowsWith(db, 'canary');
    expect([...new Set(left.map((one) => one.table))]).toEqual([
      'contact',
      'published_need',
      'restricted_need',
      'submission_version',
    ]);
    expect(left.filter((one) => one.table === 'contact')).toHaveLength(1);
    expect(left.every((one) => one.row.includes(reports.namesake) || one.row.includes(reports.quoting))).toBe(
      true,
    );
    expect(await rowsWith(db, '+34 900')).toEqual([]);
    expect(await rowsWith(db, createHash('sha256').update(nuria.email).digest('hex'))).toEqual([]);

    expect(await db.select().from(audit).where(eq(audit.actor, id))).toEqual(acts);
    const [erased] = await db
      .select()
      .from(audit)
      .where(and(eq(audit.noun, 'person'), eq(audit.act, 'erase')));
    expect(erased).toMatchObject({
      actor: people.clara.person,
      nounId: id,
      detail: {
        by: 'secretariat',
        submissions: [reports.own, reports.whole, reports.sicily].toSorted(),
      },
    });
    const [published] = await db
      .select()
      .from(submissionVersion)
      .where(and(eq(submissionVersion.submission, reports.own), eq(submissionVersion.version, 2)));
    expect(published?.authors).toEqual([id]);
    const item = await send(app, 'GET', `/api/collections/practices/items/${reports.own}`);
    expect(item.status).toBe(200);
    const nobody = { name: null, email: null, phone: null };
    const whom = await send(app, 'GET', `/api/practices/${reports.own}/contact`, undefined, { cookie });
    expect(await whom.json()).toEqual(nobody);
    expect(await told(reports.own)).toEqual({ hasContact: false });
    // The other contact of the questionnaire stays; whoever writes in it now reads it anew.
    const [kept] = await db
      .select()
      .from(personalAnswers)
      .where(eq(personalAnswers.submission, reports.whole));
    expect(kept).toMatchObject({
      answers: { practices: { flats: { contactName: 'Oriol Mas', contactEmail: 'oriol@example.org' } } },
      erasedAt: null,
    });
    await expect(
      edit(as(db, people.anton, march), reports.whole, before.revision, { answers: {} }),
    ).rejects.toMatchObject({ code: 'stale' });
  });

  test('questions stay, without her; a letter that waited is gone, one that was sent stays', async () => {
    const { db } = database;
    const [asked] = await db.select().from(question).where(eq(question.submission, reports.own));
    const gone = '[erased person · personne effacée]';
    expect(asked).toMatchObject({
      text: `Shall we write to ${gone} (${gone})?`,
      reply: `Yes, ${gone}.`,
      repliedBy: id,
    });
    const there = await db
      .select()
      .from(outboxLetter)
      .where(inArray(outboxLetter.id, [letters.sent, letters.waiting]));
    expect(there).toMatchObject([{ id: letters.sent, person: id, fault: null }]);
  });

  test('her sessions have ended, she cannot sign in, and an open link is no longer good', async () => {
    const me = await send(app, 'GET', '/api/me', undefined, { cookie: hers });
    expect(await me.json()).toEqual({ person: null, grants: [] });
    expect(await database.db.select().from(session).where(eq(session.userId, id))).toEqual([]);
    expect((await signInAs(nuria.email)).status).toBe(401);
    const accept = { token: unused, name: nuria.name, password };
    expect((await send(app, 'POST', '/api/invitations/accept', accept)).status).toBe(410);
  });

  test('an answer that named her is no longer told, and what was made with it is not made twice', async () => {
    const { db } = database;
    expect(await db.select().from(idempotency).where(eq(idempotency.actor, id))).toEqual([]);
    const invitations = await db.$count(invitation);
    const wanted = { email: nuria.email, role: 'contributor', region: 'ES51' };
    const key = { cookie, 'idempotency-key': 'nuria-again' };
    expect((await send(app, 'POST', '/api/invitations', wanted, key)).status).toBe(410);
    expect(await db.$count(invitation)).toBe(invitations);
  });

  test('she is an erased person in the lists, and erasing her again is refused', async () => {
    const list = await send(app, 'GET', '/api/people', undefined, { cookie });
    const { people: all } = (await list.json()) as { people: { id: string; erasedAt: string | null }[] };
    expect(all.find((one) => one.id === id)).toMatchObject({
      name: null,
      email: null,
      grants: [],
      sessions: 0,
      erasedAt: expect.any(String),
    });
    const invited = await send(app, 'GET', '/api/invitations', undefined, { cookie });
    const { invitations, total } = (await invited.json()) as {
      invitations: { email: string | null }[];
      total: number;
    };
    expect([invitations.map((one) => one.email), total]).toEqual([[null, null], 2]);
    const again = await erase(cookie, { email: nuria.email });
    expect([again.status, await again.json()]).toMatchObject([410, { code: 'already-erased' }]);
    const look = await send(app, 'GET', `/api/people/${id}/erasure`, undefined, { cookie });
    expect(look.status).toBe(410);
  });

  test('whatever roles her number had, it would not review what she wrote', async () => {
    const { db } = database;
    const there = await viewSubmission(as(db, people.clara), reports.own);
    const ghost: Actor = {
      person: id,
      grants: [
        { role: 'contributor', region: 'ES51' },
        { role: 'secretariat', region: null },
      ],
    };
    await decide(as(db, ghost), reports.own, there.revision, 'amend');
    await decide(as(db, ghost), reports.own, there.revision + 1, 'submit');
    await expect(decide(as(db, ghost), reports.own, there.revision + 2, 'accept')).rejects.toMatchObject({
      code: 'independence',
    });
  });

  test('invited anew, she is somebody new', async () => {
    const token = await tokenOf(cookie, nuria.email, 'nuria-anew');
    await send(app, 'POST', '/api/invitations/accept', { token, name: nuria.name, password });
    const { cookie: anew } = await signInAs(nuria.email);
    const me = await send(app, 'GET', '/api/me', undefined, { cookie: anew });
    const { person: she } = (await me.json()) as { person: { id: string } };
    expect(she.id).not.toBe(id);
    await database.db.delete(session).where(eq(session.userId, she.id));
  });

  test('of two contacts of one name the other is erased where clara says that it is the same person', async () => {
    const { db } = database;
    const other = await createPerson(db, { email: 'n@example.org', name: nuria.name, password, grants: [] });
    const answer = await erase(cookie, { email: 'n@example.org', also: [reports.namesake] }, other);
    expect(answer.status).toBe(200);
    const [kept] = await db.select().from(contact).where(eq(contact.submission, reports.namesake));
    expect(kept).toMatchObject({ name: null, email: null, erasedAt: expect.any(Date) });
  });
});

describe('Who is not erased', () => {
  test('clara is not by her own button, and carme, then the last of the secretariat, not at all', async () => {
    const { clara, carme } = people;
    const [claras, carmes] = [await signIn(app, 'clara'), await signIn(app, 'carme')];
    const own = await erase(claras, { email: 'clara@example.org' }, clara.person ?? '');
    expect([own.status, await own.json()]).toMatchObject([409, { code: 'erase-on-own-page' }]);
    // Both at the same moment: one of them stays.
    const answers = await Promise.all([
      erase(claras, { email: 'carme@example.org' }, carme.person ?? ''),
      erase(carmes, { email: 'clara@example.org' }, clara.person ?? ''),
    ]);
    // The other is told so, or has no role any more, or is signed out already.
    const statuses = answers.map((one) => one.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect([401, 403, 409]).toContain(statuses.find((status) => status !== 200));
    const [left, cookie] = answers[0]?.status === 200 ? [clara, claras] : [carme, carmes];
    const self = await send(app, 'POST', '/api/me/erase', { password }, { cookie });
    expect([self.status, await self.json()]).toMatchObject([409, { code: 'last-secretariat' }]);
    const [row] = await database.db
      .select()
      .from(person)
      .where(eq(person.id, left.person ?? ''));
    expect(row?.erasedAt).toBeNull();
  });
});

describe('Tomas erases himself', () => {
  test('he reads first what is kept about him, all of it', async () => {
    const cookie = await signIn(app, 'tomas');
    const answer = await send(app, 'GET', '/api/me/data', undefined, { cookie });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(await answer.json()).toMatchObject({
      account: { name: 'Tomas', email: 'tomas@example.org' },
      roles: [{ role: 'taskforce', region: null }],
      sessions: [{ browser: expect.any(String) }],
      acts: [{ act: 'create-person', noun: 'person' }],
      contacts: [],
    });
  });

  test('with another password nothing happens; with his own he is gone and signed out', async () => {
    const cookie = await signIn(app, 'tomas');
    const told = await send(app, 'GET', '/api/me/erasure', undefined, { cookie });
    expect(await told.json()).toMatchObject({ person: { name: 'Tomas' }, hindrance: null });
    const wrong = await send(app, 'POST', '/api/me/erase', { password: 'a guess' }, { cookie });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { errors: [{ field: 'password', code: 'wrong-password' }] },
    ]);
    const done = await send(app, 'POST', '/api/me/erase', { password }, { cookie });
    expect(done.status).toBe(200);
    expect(done.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/);
    expect((await signInAs('tomas@example.org')).status).toBe(401);
    expect(await rowsWith(database.db, 'tomas@')).toEqual([]);
  });
});
