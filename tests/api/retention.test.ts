import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../api/actor.ts';
import { retention } from '../../api/contract/retention.ts';
import { invite } from '../../api/people/invite.ts';
import { publish } from '../../api/publication/publish.ts';
import { forgetOld } from '../../api/retention.ts';
import { createSubmission } from '../../api/submissions/create.ts';
import { decide } from '../../api/submissions/decide.ts';
import { edit } from '../../api/submissions/edit.ts';
import { beat } from '../../api/submissions/presence.ts';
import { invitation, rateLimit, session, verification } from '../../drizzle/schema/person.ts';
import { outboxLetter, roundRegion } from '../../drizzle/schema/round.ts';
import { contact, personalAnswers, presence } from '../../drizzle/schema/submission.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rowsWith } from '../support/dump.ts';
import { little, marchRound } from '../support/filled.ts';
import { as, placeRegions, practice, settle } from '../support/world.ts';

const DAY = 24 * 3600 * 1000;
const noon = new Date('2026-03-10T10:00:00Z');
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

let database: TestDatabase;
let ana: Actor;
let clara: Actor;
let round: string;

beforeAll(async () => {
  database = await freshDatabase();
  await placeRegions(database.db);
  ({ ana, clara } = await settle(database.db, ['ana', 'clara']));
  round = await marchRound(database.db, clara, ['ES51', 'ITG1']);
});
afterAll(() => database.close());

/** What is there a moment before its time is over, and a moment after. */
async function around(moment: number, count: () => Promise<number>): Promise<[number, number]> {
  await forgetOld(database.db, later(moment - 1000));
  const before = await count();
  await forgetOld(database.db, later(moment + 1000));
  return [before, await count()];
}

describe('What is kept for a time goes when it is over', () => {
  test('a session, a one-time value and a count of attempts', async () => {
    const { db } = database;
    await db
      .insert(session)
      .values({ token: 'a', userId: ana.person ?? '', expiresAt: later(retention.sessionDays * DAY) });
    await db
      .insert(verification)
      .values({ identifier: 'x', value: 'y', expiresAt: later(retention.sessionDays * DAY) });
    expect(await around(retention.sessionDays * DAY, () => db.$count(session))).toEqual([1, 0]);
    expect(await db.$count(verification)).toBe(0);
    await db.insert(rateLimit).values({ key: 'account:x', points: 1, expire: later(15 * 60_000) });
    expect(await around(15 * 60_000, () => db.$count(rateLimit))).toEqual([1, 0]);
  });

  test('who has a draft open, half a minute after the last beat', async () => {
    const { db } = database;
    const context = { db, actor: ana, now: noon };
    const { id } = await createSubmission(context, { kind: 'need', region: 'ES51', answers: {} });
    await beat(context, id);
    expect(await around(30_000, () => db.$count(presence))).toEqual([1, 0]);
  });

  test('the address of whoever did not use their invitation, a month after its link; who came is kept', async () => {
    const { db } = database;
    const context = { db, actor: clara, now: noon };
    const guest = { email: 'guest@example.org', role: 'taskforce', region: null } as const;
    await invite(context, guest);
    const used = await invite(context, { ...guest, email: 'came@example.org' });
    await db
      .update(invitation)
      .set({ acceptedAt: noon, acceptedBy: ana.person })
      .where(eq(invitation.id, used.id));
    const over = (retention.linkDays + retention.addressDays) * DAY;
    const addresses = async () => (await rowsWith(db, 'guest@')).length;
    expect(await around(over, addresses)).toEqual([1, 0]);
    expect(await db.$count(invitation)).toBe(2);
    expect(await rowsWith(db, 'came@')).toHaveLength(1);
  });

  test('letters, a year after the last day of their round; where it was reopened, of that day', async () => {
    const { db } = database;
    const written = { person: ana.person ?? '', round, kind: 'reminder', byHand: true } as const;
    await db.insert(outboxLetter).values({
      ...written,
      region: 'ES51',
      subject: 'The last day',
      text: 'Dear colleague',
      occasion: 'a',
      writtenAt: noon,
    });
    const letters = () => db.$count(outboxLetter);
    const year = (day: string) => new Date(day).getTime() + retention.letterDays * DAY - noon.getTime();
    await db.update(roundRegion).set({ reopenedUntil: '2026-05-20' }).where(eq(roundRegion.region, 'ITG1'));
    await forgetOld(db, later(year('2026-05-20T12:00:00Z')));
    expect(await letters()).toBe(1);
    await forgetOld(db, later(year('2026-05-21T12:00:00Z')));
    expect(await letters()).toBe(0);
  });
});

describe('Nobody is kept longer than they are needed', () => {
  const oriol = { name: 'Oriol Mas', email: 'oriol@example.org', phone: '1' };

  test('withdrawing a practice erases its contact from every version', async () => {
    const { db } = database;
    const { id } = await createSubmission(as(db, ana), {
      kind: 'practice',
      region: 'ES51',
      answers: practice,
      contact: oriol,
    });
    await decide(as(db, ana), id, 1, 'submit');
    await decide(as(db, clara), id, 2, 'accept');
    await publish(as(db, clara), [{ id, revision: 3 }]);
    await decide(as(db, ana), id, 4, 'amend');
    expect(await rowsWith(db, 'oriol')).toHaveLength(2);
    await decide(as(db, ana), id, 5, 'withdraw');
    expect(await rowsWith(db, 'oriol')).toEqual([]);
    const rows = await db.select().from(contact).where(eq(contact.submission, id));
    expect(rows.map((row) => row.erasedAt !== null)).toEqual([true, true]);
  });

  test('so does withdrawing a questionnaire with its personal answers; giving up an amendment keeps the published ones', async () => {
    const { db } = database;
    const answers = { ...little(), contactName: 'Oriol Mas' };
    const begun = { kind: 'questionnaire', region: 'ES51', round, answers } as const;
    const march = (who: Actor) => ({ db, actor: who, now: noon });
    const { id } = await createSubmission(march(ana), begun);
    await decide(march(ana), id, 1, 'sign-off');
    await decide(march(ana), id, 2, 'submit');
    await decide(march(clara), id, 3, 'accept');
    await publish(march(clara), [{ id, revision: 4 }]);
    await decide(march(ana), id, 5, 'amend');
    await edit(march(ana), id, 6, { answers: { contactName: 'Marta Roca' } });
    expect(await rowsWith(db, 'marta')).toHaveLength(1);
    await decide(march(ana), id, 7, 'discard');
    expect(await rowsWith(db, 'marta')).toEqual([]);
    expect(await rowsWith(db, 'oriol')).toHaveLength(1);
    await decide(march(ana), id, 8, 'withdraw');
    expect(await rowsWith(db, 'oriol')).toEqual([]);
    const rows = await db.select().from(personalAnswers).where(eq(personalAnswers.submission, id));
    expect(rows.map((row) => row.erasedAt !== null)).toEqual([true, true]);
  });
});
