import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import type { LettersMade, LettersPreview, Outbox } from '../../api/contract/round.ts';
import { createMail, type Mail } from '../../api/letters/mail.ts';
import { sendWaiting } from '../../api/letters/send.ts';
import { changeRound } from '../../api/rounds/change.ts';
import { listLetters } from '../../api/rounds/outbox.ts';
import { remind } from '../../api/rounds/remind.ts';
import { reopenRound } from '../../api/rounds/reopen.ts';
import { writeLetters } from '../../api/rounds/write.ts';
import { startPost } from '../../api/start/post.ts';
import { makeLog } from '../../api/start/log.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { account, credential, session } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import { appOn, send, signIn } from '../support/app.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { open, placeInstrument } from '../support/rounds.ts';
import { type SmtpSink, startSmtp } from '../support/smtp.ts';
import { as, placeRegions, settle } from '../support/world.ts';

/** Ana coordinates Catalonia, beatrice Sicily, nobody Skåne. */
const origin = 'https://atlas.example.eu';
const byMail = { origin, canSend: true };
const byHand = { origin, canSend: false };
const before = '2026-11-25T10:00:00Z';
const during = '2026-12-04T10:00:00Z';

let database: TestDatabase;
let clara: Actor;
let ana: Actor;
let sink: SmtpSink;
let mail: Mail;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  await placeInstrument(database.db);
  ({ clara, ana } = await settle(database.db, ['ana', 'beatrice', 'bruno', 'clara']));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(outboxLetter);
  sink = await startSmtp();
  mail = createMail(sink.url, 'Atlas <atlas@example.eu>');
});
afterEach(async () => {
  mail.close();
  await sink.close();
});

const at = (moment: string, who = clara) => as(database.db, who, moment);
const deliver = (moment: string, by = mail) => sendWaiting(database.db, by, () => new Date(moment));
const outbox = async (id: string) => (await listLetters(at(during), id, true)).letters;
const minutesAfter = (moment: string, minutes: number) =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

async function submitted(round: string, region: string): Promise<void> {
  const [made] = await database.db
    .insert(submission)
    .values({ kind: 'questionnaire', region, round, state: 'submitted', createdBy: ana.person ?? '' })
    .returning();
  if (!made) throw new Error('no questionnaire was made');
  await database.db
    .insert(submissionVersion)
    .values({ submission: made.id, version: 1, answers: {}, visibility: 'region', authors: [] });
}

describe('Clara writes', () => {
  test('invitations to the coordinators of all regions; a region without one is named', async () => {
    const id = await open(at(before));
    const made = await writeLetters(at(before), id, { kind: 'invitation' }, byMail);
    expect(made.letters.map((one) => [one.region, one.email, one.state])).toEqual([
      ['ES51', 'ana@example.org', 'waiting'],
      ['ITG1', 'beatrice@example.org', 'waiting'],
    ]);
    expect(made.without).toEqual([{ region: 'SE224', regionName: 'Skåne län' }]);
    expect(made.letters[0]?.text).toContain(`${origin}/contribute`);
  });

  test('an invitation to a person and region once, a reminder once a day', async () => {
    const id = await open(at(before));
    const write = async (kind: 'invitation' | 'reminder', moment: string) =>
      (await writeLetters(at(moment), id, { kind }, byMail)).letters.length;
    expect(await write('invitation', before)).toBe(2);
    expect(await write('invitation', during)).toBe(0);
    expect(await write('reminder', during)).toBe(2);
    expect(await write('reminder', during)).toBe(0);
    expect(await write('reminder', '2026-12-05T10:00:00Z')).toBe(2);
  });

  test('reminders to those behind alone: not to who submitted, not before the round opens or after it closed', async () => {
    const id = await open(at(before));
    await submitted(id, 'ITG1');
    const reminded = async (moment: string) =>
      (await writeLetters(at(moment), id, { kind: 'reminder' }, byMail)).letters.map(({ region }) => region);
    expect(await reminded(before)).toEqual([]);
    expect(await reminded(during)).toEqual(['ES51']);
    expect(await reminded('2026-12-16T10:00:00Z')).toEqual([]);
    const toSicily = writeLetters(at(during), id, { kind: 'reminder', regions: ['ITG1', 'ES5'] }, byMail);
    await expect(toSicily).rejects.toMatchObject({
      status: 422,
      errors: [
        { field: 'regions.0', code: 'not-to-remind' },
        { field: 'regions.1', code: 'not-in-round' },
      ],
    });
  });

  test('and reads the letter and who gets it before it goes', async () => {
    const app = appOn(database, { now: () => new Date(during) });
    const cookie = await signIn(appOn(database), 'clara');
    const id = await open(at(before));
    const preview = async (query: string) =>
      (await (
        await send(app, 'GET', `/api/rounds/${id}/letters/preview?${query}`, undefined, { cookie })
      ).json()) as LettersPreview;
    const seen = await preview('kind=reminder');
    expect(seen).toMatchObject({
      mail: false,
      recipients: [
        { region: 'ES51', name: 'Ana', isWritten: false },
        { region: 'ITG1', name: 'Beatrice', isWritten: false },
      ],
      without: [{ region: 'SE224' }],
      example: { subject: expect.stringContaining('the last day is 15 December 2026') },
    });
    expect(await outbox(id)).toEqual([]);
    const headers = { cookie, 'idempotency-key': 'reminder-of-ana' };
    const body = { kind: 'reminder', regions: ['ES51'] };
    const write = () => send(app, 'POST', `/api/rounds/${id}/letters`, body, headers);
    const [first, again] = [await write(), await write()];
    expect(first.status).toBe(201);
    const made = (await first.json()) as LettersMade;
    expect(await again.json()).toEqual(made);
    expect(made.letters[0]?.text).toBe(seen.example?.text);
    expect((await preview('kind=reminder')).recipients.map((one) => one.isWritten)).toEqual([true, false]);
    const listed = await send(app, 'GET', `/api/rounds/${id}/letters`, undefined, { cookie });
    expect((await listed.json()) as Outbox).toMatchObject({ mail: false, total: 1 });
    const odd = await send(app, 'GET', `/api/rounds/${id}/letters/preview?kind=bill`, undefined, { cookie });
    expect(odd.status).toBe(400);
  });

  test('and the audit tells that, and to whom by the letters’ ids, never an address', async () => {
    const id = await open(at(before));
    const { letters } = await writeLetters(at(before), id, { kind: 'invitation' }, byMail);
    const steps = await database.db.select().from(audit).where(eq(audit.nounId, id));
    expect(steps.at(-1)).toMatchObject({
      act: 'write',
      actor: clara.person,
      detail: { kind: 'invitation', letters: expect.arrayContaining(letters.map((one) => one.id)) },
    });
    expect(JSON.stringify(steps)).not.toContain('@');
  });
});

describe('The mail server', () => {
  test('gets each letter once, in UTF-8, from the atlas, though two servers send', async () => {
    const id = await open(at(before));
    await writeLetters(at(before), id, { kind: 'invitation' }, byMail);
    sink.delay = 50;
    const other = createMail(sink.url, 'Atlas <atlas@example.eu>');
    await Promise.all([deliver(during), deliver(during, other), deliver(during, other)]);
    other.close();
    expect(sink.received.map(({ to }) => to).sort()).toEqual(['ana@example.org', 'beatrice@example.org']);
    const [first] = sink.received;
    expect(first?.raw).toMatch(/^From: Atlas <atlas@example.eu>\r?$/m);
    expect(first?.raw).toContain('charset=utf-8');
    const letters = await outbox(id);
    expect(letters.map((one) => [one.state, one.attempts, one.fault])).toEqual([
      ['sent', 1, null],
      ['sent', 1, null],
    ]);
    expect(
      sink.received.every(({ raw }) => letters.some((one) => raw.includes(`<${one.id}@example.eu>`))),
    ).toBe(true);
  });

  test('refuses one letter: the others go, it is tried again later, and then it goes', async () => {
    const id = await open(at(before));
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    sink.refuse = (to) => (to === 'ana@example.org' ? `mailbox of <${to}> is full` : undefined);
    await deliver(during);
    expect(sink.received.map(({ to }) => to)).toEqual(['beatrice@example.org']);
    const [refused] = (await outbox(id)).filter((one) => one.region === 'ES51');
    expect(refused).toMatchObject({ state: 'refused', attempts: 1, willRetry: true, sentAt: null });
    expect(refused?.fault).toContain('is full');
    expect(refused?.fault).not.toContain('@');
    sink.refuse = () => undefined;
    await deliver(during);
    expect(sink.received).toHaveLength(1);
    await deliver(minutesAfter(during, 2));
    expect(sink.received.map(({ to }) => to)).toEqual(['beatrice@example.org', 'ana@example.org']);
    expect((await outbox(id)).map((one) => one.state)).toEqual(['sent', 'sent']);
  });

  test('refuses again and again: in the end the letter stays, with what was said', async () => {
    const id = await open(at(before), { regions: ['ES51'] });
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    sink.refuse = () => 'no such mailbox';
    for (let hours = 0; hours < 20; hours += 1) await deliver(minutesAfter(during, hours * 300));
    expect((await outbox(id))[0]).toMatchObject({ state: 'refused', attempts: 6, willRetry: false });
  });

  test('is away: one letter finds out, the others wait untouched, and all go when it is back', async () => {
    const id = await open(at(before));
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    const away = createMail('smtp://127.0.0.1:1', 'Atlas <atlas@example.eu>');
    for (let minutes = 0; minutes < 20; minutes += 1) await deliver(minutesAfter(during, minutes), away);
    away.close();
    const faults = (await outbox(id)).map((one) => [one.state, one.attempts, one.willRetry, one.fault]);
    expect(faults).toContainEqual(['waiting', 0, true, null]);
    expect(faults).toContainEqual(['waiting', 0, true, expect.stringContaining('ECONNREFUSED')]);
    await deliver(minutesAfter(during, 20));
    expect(sink.received).toHaveLength(2);
  });

  test('is not set: letters are for copying, and are not mailed later by surprise', async () => {
    const id = await open(at(before));
    await writeLetters(at(during), id, { kind: 'invitation' }, byHand);
    await deliver(minutesAfter(during, 60));
    expect(sink.received).toEqual([]);
    expect((await outbox(id)).map((one) => [one.state, one.willRetry])).toEqual([
      ['by-hand', false],
      ['by-hand', false],
    ]);
  });

  test('a server killed while a letter is on its way neither loses nor marks it', async () => {
    const id = await open(at(before), { regions: ['ES51'] });
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    const killed: Mail = { send: () => Promise.reject(new Error('killed')), close: () => {} };
    await expect(deliver(during, killed)).rejects.toThrow('killed');
    expect((await outbox(id))[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    await deliver(during);
    expect(sink.received).toHaveLength(1);
  });

  test('never hears of a person whose account is gone', async () => {
    const { bea } = await beatriceTwo();
    const id = await open(at(before), { regions: ['SE224'] });
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    for (const table of [session, credential]) await database.db.delete(table).where(eq(table.userId, bea));
    await database.db.delete(account).where(eq(account.id, bea));
    await deliver(during);
    expect(sink.received).toEqual([]);
    expect((await outbox(id))[0]).toMatchObject({ name: null, email: null, state: 'refused' });
  });
});

async function beatriceTwo() {
  const { createPerson } = await import('../../api/people/create.ts');
  const grants = [{ role: 'coordinator' as const, region: 'SE224' }];
  const bea = await createPerson(database.db, {
    email: 'sven@example.org',
    name: 'Sven',
    password: 'a password of his own',
    grants,
  });
  return { bea };
}

describe('The running server', () => {
  const log = makeLog('silent');
  const clock = () => new Date(during);
  const settings = () => ({ smtpUrl: sink.url, from: 'atlas@example.eu' });

  test('sends as soon as something was written, and lets the letter on its way go out when it stops', async () => {
    const id = await open(at(before), { regions: ['ES51'] });
    const post = startPost(database.db, settings(), origin, clock, log);
    await writeLetters(at(during), id, { kind: 'invitation' }, byMail);
    sink.delay = 200;
    post.mail?.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await post.stop();
    expect(sink.received.map(({ to }) => to)).toEqual(['ana@example.org']);
    expect((await outbox(id))[0]?.state).toBe('sent');
  });

  test('has nothing to wake without a mail server', async () => {
    const post = startPost(database.db, undefined, origin, clock, log);
    expect(post.mail).toBeNull();
    await post.stop();
  });
});

describe('The reminders set for a round', () => {
  const remindAt = (moment: string) => remind(database.db, new Date(moment), byMail);
  /** No other round of this file disturbs: each is of one region, long after the others. */
  const march = { opensOn: '2027-03-01', closesOn: '2027-03-31', remindersBefore: [7, 3], regions: ['ES51'] };
  const kinds = async (id: string) =>
    (await outbox(id)).map((one) => [one.kind, one.writtenAt.slice(0, 10), one.byPerson]);

  test('go to those behind on their day, once, whichever server asks and however often', async () => {
    const id = await open(at(before), { ...march, regions: ['ES51', 'ITG1'] });
    await submitted(id, 'ITG1');
    expect(await remindAt('2027-03-23T12:00:00Z')).toBe(0);
    const [one, other] = await Promise.all([
      remindAt('2027-03-24T09:00:00Z'),
      remindAt('2027-03-24T09:00:00Z'),
    ]);
    expect(one + other).toBe(1);
    expect(await remindAt('2027-03-25T09:00:00Z')).toBe(0);
    expect(await remindAt('2027-03-28T09:00:00Z')).toBe(1);
    expect(await kinds(id)).toEqual([
      ['reminder', '2027-03-28', false],
      ['reminder', '2027-03-24', false],
    ]);
    const steps = await database.db.select().from(audit).where(eq(audit.nounId, id));
    expect(steps.filter(({ act }) => act === 'remind').map(({ actor }) => actor)).toEqual([null, null]);
    await submitted(id, 'ES51');
  });

  test('not in the night of Brussels', async () => {
    const id = await open(at(before), march);
    expect(await remindAt('2027-03-24T06:59:00Z')).toBe(0);
    expect(await remindAt('2027-03-24T07:00:00Z')).toBe(1);
    await submitted(id, 'ES51');
  });

  test('late where the server was down that day, but only the last one', async () => {
    const id = await open(at(before), march);
    expect(await remindAt('2027-03-29T09:00:00Z')).toBe(1);
    expect(await remindAt('2027-03-30T09:00:00Z')).toBe(0);
    await submitted(id, 'ES51');
  });

  test('not to whom clara wrote that day or since', async () => {
    const id = await open(at(before), march);
    await writeLetters(at('2027-03-25T09:00:00Z'), id, { kind: 'reminder' }, byMail);
    expect(await remindAt('2027-03-25T10:00:00Z')).toBe(0);
    await submitted(id, 'ES51');
  });

  test('again before a later end, for all or for one region', async () => {
    const id = await open(at(before), march);
    expect(await remindAt('2027-03-28T09:00:00Z')).toBe(1);
    await changeRound(at('2027-03-29T09:00:00Z'), id, 1, { closesOn: '2027-04-10' });
    expect(await remindAt('2027-03-30T09:00:00Z')).toBe(0);
    expect(await remindAt('2027-04-03T09:00:00Z')).toBe(1);
    await reopenRound(at('2027-04-11T09:00:00Z'), id, { region: 'ES51', until: '2027-04-20' });
    expect(await remindAt('2027-04-17T09:00:00Z')).toBe(1);
    await submitted(id, 'ES51');
  });

  test('not after the round closed', async () => {
    await open(at(before), march);
    expect(await remindAt('2027-04-01T09:00:00Z')).toBe(0);
  });
});
