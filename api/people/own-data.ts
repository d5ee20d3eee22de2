import { arrayContains, asc, eq, or } from 'drizzle-orm';
import {
  assessmentAnswer,
  assessmentFact,
  assessmentQuestion,
  assessmentResolution,
  assessmentReview,
} from '../../drizzle/schema/assessment.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { audit } from '../../drizzle/schema/audit.ts';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { account, invitation, person, session } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { question, submissionVersion } from '../../drizzle/schema/submission.ts';
import { requirePerson } from '../actor.ts';
import type { Context } from '../context.ts';
import { assessmentsOf, proposalsOf } from './assessment-traces.ts';
import { describeGrants } from './grants.ts';
import { soughtPerson } from './sought.ts';
import { contactTraces, invitationsTo, mentionsOf, placesOf } from './traces.ts';

/** Everything the Atlas keeps about whoever asks, in words of its own: their right of access. */
export async function ownData(context: Context): Promise<Record<string, unknown>> {
  const { db, actor, now } = context;
  const id = requirePerson(actor);
  const who = await soughtPerson(db, id);
  const [about] = await db
    .select({
      id: person.id,
      name: account.name,
      email: account.email,
      since: person.createdAt,
      demonstration: person.demonstration,
    })
    .from(person)
    .innerJoin(account, eq(account.id, person.id))
    .where(eq(person.id, id));
  const traces = (await contactTraces(db, who)).filter((one) => one.whom === 'this-person');
  return {
    at: now,
    account: about,
    roles: await describeGrants(db, id),
    sessions: await db
      .select({ from: session.createdAt, until: session.expiresAt, browser: session.userAgent })
      .from(session)
      .where(eq(session.userId, id)),
    invitations: await db
      .select({
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        region: invitation.region,
        at: invitation.createdAt,
        acceptedAt: invitation.acceptedAt,
      })
      .from(invitation)
      .where(invitationsTo(who)),
    letters: await db
      .select({
        kind: outboxLetter.kind,
        region: outboxLetter.region,
        subject: outboxLetter.subject,
        text: outboxLetter.text,
        writtenAt: outboxLetter.writtenAt,
        sentAt: outboxLetter.sentAt,
      })
      .from(outboxLetter)
      .where(eq(outboxLetter.person, id)),
    contacts: traces.map(({ submission, version, region, said }) => ({ submission, version, region, said })),
    namedIn: await placesOf(db, actor, await mentionsOf(db, who)),
    wroteIn: await db
      .select({ submission: submissionVersion.submission, version: submissionVersion.version })
      .from(submissionVersion)
      .where(arrayContains(submissionVersion.authors, [id])),
    files: await db
      .select({
        id: attachment.id,
        submission: attachment.submission,
        assessment: attachment.assessment,
        name: attachment.name,
        addedAt: attachment.addedAt,
      })
      .from(attachment)
      .where(eq(attachment.addedBy, id)),
    questions: await db
      .select({
        submission: question.submission,
        version: question.version,
        text: question.text,
        reply: question.reply,
        askedByMe: eq(question.askedBy, id),
        askedAt: question.askedAt,
        repliedAt: question.repliedAt,
      })
      .from(question)
      .where(or(eq(question.askedBy, id), eq(question.repliedBy, id))),
    comparisons: await db.select().from(comparison).where(eq(comparison.owner, id)),
    assessments: await assessmentsOf(db, id),
    proposals: await proposalsOf(db, who),
    answers: await db.select().from(assessmentAnswer).where(eq(assessmentAnswer.writtenBy, id)),
    reviews: await db.select().from(assessmentReview).where(eq(assessmentReview.writtenBy, id)),
    resolutions: await db.select().from(assessmentResolution).where(eq(assessmentResolution.resolvedBy, id)),
    facts: await db.select().from(assessmentFact).where(eq(assessmentFact.addedBy, id)),
    asked: await db.select().from(assessmentQuestion).where(eq(assessmentQuestion.askedBy, id)),
    acts: await db
      .select({ at: audit.at, act: audit.act, noun: audit.noun, id: audit.nounId, detail: audit.detail })
      .from(audit)
      .where(or(eq(audit.actor, id), eq(audit.nounId, id)))
      .orderBy(asc(audit.id)),
  };
}
