import { and, eq, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { invitation } from '../../drizzle/schema/person.ts';
import { region } from '../../drizzle/schema/region.ts';
import { outboxLetter, round } from '../../drizzle/schema/round.ts';
import {
  contact,
  personalAnswers,
  question,
  submission,
  submissionVersion,
} from '../../drizzle/schema/submission.ts';
import type { Role } from '../../drizzle/vocabulary.ts';
import { type Actor, type Grant, holds } from '../actor.ts';
import type { Place } from '../contract/erasure.ts';
import type { Answers } from '../submissions/entries.ts';
import { titleOf } from '../submissions/list.ts';
import { mentionPattern, type Named, type Whom, whomItNames, withoutPerson } from './naming.ts';
import { personalWithout } from './personal-parts.ts';

/** Somebody to look for, and where their name is surely theirs. */
export interface Sought extends Named {
  id: string;
  grants: Grant[];
  /** Reports of other regions whose namesake is this person too. */
  also?: readonly string[] | undefined;
}

/** A person's regions; a role for all regions tells of none. */
function isTheirs({ grants, also = [] }: Sought, at: { region: string; submission: string }): boolean {
  return grants.some((one) => one.region === at.region) || also.includes(at.submission);
}

/** A version of a report that names somebody as a contact. */
export interface Trace {
  submission: string;
  version: number;
  region: string;
  whom: Exclude<Whom, 'somebody-else'>;
  /** What is kept of the person there. */
  said: Answers[];
  /** Of a questionnaire: its personal answers without the person. */
  left: Answers | null;
}

/** Where somebody stands as a contact, of practices and of questionnaires; in some reports only, where they are named. */
export async function contactTraces(db: Db, who: Sought, among?: readonly string[]): Promise<Trace[]> {
  const contacts = await db
    .select({ region: submission.region, row: contact })
    .from(contact)
    .innerJoin(submission, eq(submission.id, contact.submission))
    .where(and(isNull(contact.erasedAt), among && inArray(contact.submission, [...among])));
  const personal = await db
    .select({ region: submission.region, row: personalAnswers })
    .from(personalAnswers)
    .innerJoin(submission, eq(submission.id, personalAnswers.submission))
    .where(and(isNull(personalAnswers.erasedAt), among && inArray(personalAnswers.submission, [...among])));
  const found = [
    ...contacts.map(({ region: code, row: { submission: id, version, name, email, phone } }) => {
      const said = { name, email, phone };
      const whom = whomItNames(Object.values(said), who, isTheirs(who, { region: code, submission: id }));
      return { submission: id, version, region: code, whom, said: [said], left: null };
    }),
    ...personal.map(({ region: code, row: { submission: id, version, answers } }) => {
      const { whom, taken, left } = personalWithout(
        answers,
        who,
        isTheirs(who, { region: code, submission: id }),
      );
      return { submission: id, version, region: code, whom, said: taken, left };
    }),
  ];
  return found.flatMap(({ whom, ...one }) => (whom === 'somebody-else' ? [] : [{ ...one, whom }]));
}

/** Invitations to this person: to the address, or accepted with it. */
export const invitationsTo = ({ id, email }: Sought): SQL | undefined =>
  or(eq(invitation.email, email), eq(invitation.acceptedBy, id));

/** Letters to this person that wait to be sent. */
export const unsentTo = (id: string): SQL | undefined =>
  and(eq(outboxLetter.person, id), isNull(outboxLetter.sentAt), not(outboxLetter.byHand));

/** Questions and replies that name somebody, and what they say without. */
export async function questionTraces(db: Db, who: Sought) {
  const rows = await db
    .select({
      id: question.id,
      text: question.text,
      reply: question.reply,
      submission: submission.id,
      region: submission.region,
    })
    .from(question)
    .innerJoin(submission, eq(submission.id, question.submission));
  return rows.flatMap(({ id, text, reply, ...at }) => {
    const own = isTheirs(who, at);
    const said = {
      text: withoutPerson(text, who, own),
      reply: reply && withoutPerson(reply, who, own),
    };
    return said.text === text && said.reply === reply ? [] : [{ id, ...said }];
  });
}

/** Versions of reports whose own texts hold the name or the address: the region's texts, which stay as written. */
export async function mentionsOf(db: Db, who: Sought): Promise<{ submission: string; version: number }[]> {
  return db
    .select({ submission: submissionVersion.submission, version: submissionVersion.version })
    .from(submissionVersion)
    .where(sql`${submissionVersion.answers}::text ~* ${mentionPattern(who)}`);
}

const readers: readonly Role[] = ['contributor', 'coordinator', 'secretariat'];

/** Reports by region and title, as far as the reader may know them. */
export async function placesOf(
  db: Db,
  reader: Actor,
  found: readonly { submission: string; version: number }[],
): Promise<Place[]> {
  const versions = Map.groupBy(found, (one) => one.submission);
  if (versions.size === 0) return [];
  const rows = await db
    .select({
      id: submission.id,
      region: submission.region,
      regionName: region.name,
      answers: submissionVersion.answers,
      round: round.title,
    })
    .from(submission)
    .innerJoin(region, eq(region.code, submission.region))
    .innerJoin(
      submissionVersion,
      and(eq(submissionVersion.submission, submission.id), eq(submissionVersion.version, submission.version)),
    )
    .leftJoin(round, eq(round.id, submission.round))
    .where(inArray(submission.id, [...versions.keys()]))
    .orderBy(region.name, submission.id);
  return rows.map(({ id, answers, round: title, ...at }) => ({
    ...at,
    submission: id,
    title: holds(reader, readers, at.region) ? (title ?? titleOf(answers)) : null,
    versions: [...new Set((versions.get(id) ?? []).map((one) => one.version))].sort((a, b) => a - b),
  }));
}
