import { and, eq } from 'drizzle-orm';
import { round, roundRegion } from '../../drizzle/schema/round.ts';
import { personalAnswers, submission, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { InstrumentName, Role, SubmissionKind } from '../../drizzle/vocabulary.ts';
import { type Actor, holds } from '../actor.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';
import { type Standing, writable } from './transitions.ts';
import { say } from '../contract/sentences.ts';

/** The round a questionnaire answers, as it is for the questionnaire's region. */
export interface RoundOf {
  id: string;
  title: string;
  instrument: InstrumentName;
  instrumentVersion: number;
  opensOn: string;
  closesOn: string;
  reopenedUntil: string | null;
}

export interface Loaded {
  submission: typeof submission.$inferSelect;
  version: typeof submissionVersion.$inferSelect;
  /** Null for a quick report. */
  round: RoundOf | null;
  /** The personal answers of this version. */
  personal: Record<string, unknown>;
}

const readers: readonly Role[] = ['contributor', 'coordinator', 'secretariat'];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A report and its version at hand, for whoever may read it; for others it does not exist. */
export async function load({ db, actor }: Context, id: string, lock = false): Promise<Loaded> {
  const nothing = new Problem('not-found', say('no-such-report'));
  if (!uuid.test(id)) throw nothing;
  // Locked first and read after: the version at hand may change while we wait for the lock.
  if (lock)
    await db.select({ id: submission.id }).from(submission).where(eq(submission.id, id)).for('update');
  const [found] = await db
    .select({
      submission,
      version: submissionVersion,
      personal: personalAnswers.answers,
      reopenedUntil: roundRegion.reopenedUntil,
      round: {
        id: round.id,
        title: round.title,
        instrument: round.instrument,
        instrumentVersion: round.instrumentVersion,
        opensOn: round.opensOn,
        closesOn: round.closesOn,
      },
    })
    .from(submission)
    .innerJoin(
      submissionVersion,
      and(eq(submissionVersion.submission, submission.id), eq(submissionVersion.version, submission.version)),
    )
    .leftJoin(round, eq(round.id, submission.round))
    .leftJoin(
      roundRegion,
      and(eq(roundRegion.round, submission.round), eq(roundRegion.region, submission.region)),
    )
    .leftJoin(
      personalAnswers,
      and(eq(personalAnswers.submission, submission.id), eq(personalAnswers.version, submission.version)),
    )
    .where(eq(submission.id, id));
  if (!found || !holds(actor, readers, found.submission.region)) throw nothing;
  const { round: at, reopenedUntil, personal, ...rest } = found;
  return { ...rest, round: at && { ...at, reopenedUntil }, personal: personal ?? {} };
}

/** What kind of report there is, for whoever may read it; else null. */
export async function kindOf({ db, actor }: Context, id: string): Promise<SubmissionKind | null> {
  if (!uuid.test(id)) return null;
  const [found] = await db
    .select({ kind: submission.kind, region: submission.region })
    .from(submission)
    .where(eq(submission.id, id));
  return found && holds(actor, readers, found.region) ? found.kind : null;
}

/** Refuses a change of a version that is no longer the current one. */
export function requireRevision(found: Loaded, revision: number): void {
  if (found.submission.revision !== revision) {
    throw new Problem('stale', say('changed-meanwhile'), {
      headers: { ETag: etagOf(found.submission.revision) },
    });
  }
}

/** Refuses a change of a report in which its region does not write now. */
export function requireWritable({ submission: { state } }: Loaded): void {
  if (!writable.includes(state)) throw new Problem('wrong-state', say('not-written-in', { state }));
}

/** Who stands behind the version at hand once this person wrote in it, answered for it or submitted it. */
export function withAuthor({ version }: Loaded, person: string | null): string[] {
  return [...new Set([...version.authors, ...(person ? [person] : [])])];
}

/** What the actor is to this report. */
export function standing(actor: Actor, found: Loaded): Standing {
  const roles = actor.grants
    .filter((grant) => grant.region === null || grant.region === found.submission.region)
    .map((grant) => grant.role);
  const { version, publishedVersion } = found.submission;
  return {
    roles,
    isAuthor: actor.person !== null && found.version.authors.includes(actor.person),
    isAmendment: publishedVersion !== null && publishedVersion !== version,
  };
}
