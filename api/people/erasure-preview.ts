import { and, arrayContains, eq, gt, or } from 'drizzle-orm';
import { audit } from '../../drizzle/schema/audit.ts';
import { comparison } from '../../drizzle/schema/comparison.ts';
import { idempotency } from '../../drizzle/schema/idempotency.ts';
import { invitation, session } from '../../drizzle/schema/person.ts';
import { outboxLetter } from '../../drizzle/schema/round.ts';
import { question, submissionVersion } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import type { ErasurePreview } from '../contract/erasure.ts';
import { askedTraces, assessmentMentions, assessmentsOf, proposalsOf } from './assessment-traces.ts';
import { comparisonTraces } from './comparison-traces.ts';
import { hindranceOf, requireEraser, soughtPerson } from './sought.ts';
import { contactTraces, invitationsTo, mentionsOf, placesOf, questionTraces, unsentTo } from './traces.ts';
import { describeGrants } from './grants.ts';

/** What erasing a person would do, and what would stay. */
export async function previewErasure(
  context: Context,
  id: string,
  by: 'self' | 'secretariat',
): Promise<ErasurePreview> {
  requireEraser(context, id, by);
  const { db, actor, now } = context;
  const who = await soughtPerson(db, id);
  const traces = await contactTraces(db, who);
  const authored = await db
    .selectDistinct({ submission: submissionVersion.submission })
    .from(submissionVersion)
    .where(arrayContains(submissionVersion.authors, [id]));
  const unsent = await db.$count(outboxLetter, unsentTo(id));
  const letters = await db.$count(outboxLetter, eq(outboxLetter.person, id));
  const places = (whom: 'this-person' | 'namesake') =>
    placesOf(
      db,
      actor,
      traces.filter((one) => one.whom === whom),
    );
  return {
    person: {
      id,
      name: who.name,
      email: who.email,
      demonstration: who.demonstration,
      grants: await describeGrants(db, id),
    },
    hindrance: await hindranceOf(context, who, by),
    erased: {
      sessions: await db.$count(session, and(eq(session.userId, id), gt(session.expiresAt, now))),
      invitations: await db.$count(invitation, invitationsTo(who)),
      letters: unsent,
      repeats: await db.$count(idempotency, eq(idempotency.actor, id)),
      contacts: await places('this-person'),
      texts:
        (await questionTraces(db, who)).length +
        (await askedTraces(db, who)).length +
        (await comparisonTraces(db, who)).length,
      comparisons: await db.$count(comparison, eq(comparison.owner, id)),
      proposals: (await proposalsOf(db, who)).length,
    },
    namesakes: await places('namesake'),
    mentions: await placesOf(db, actor, await mentionsOf(db, who)),
    assessmentMentions: await assessmentMentions(db, who),
    stays: {
      acts: await db.$count(audit, eq(audit.actor, id)),
      reports: authored.length,
      questions: await db.$count(question, or(eq(question.askedBy, id), eq(question.repliedBy, id))),
      letters: letters - unsent,
      assessments: (await assessmentsOf(db, id)).length,
    },
  };
}
