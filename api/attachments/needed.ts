import { sql } from 'drizzle-orm';
import { assessment } from '../../drizzle/schema/assessment.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { submission, submissionVersion } from '../../drizzle/schema/submission.ts';

/** A version's answers name the attachment. */
const named = sql`jsonb_path_exists(${submissionVersion.answers}, '$.**.id ? (@ == $id)',
  jsonb_build_object('id', ${attachment.id}))`;

const versions = sql`select from ${submission} join ${submissionVersion}
  on ${submissionVersion.submission} = ${submission.id} where ${submission.id} = ${attachment.submission}`;

/** A version that was submitted has the attachment: it keeps it for ever. */
export const isSubmitted = sql<boolean>`exists (${versions} and ${submissionVersion.submittedAt} is not null and ${named})`;

/** A fact, a version that was submitted, or the one being written has the attachment. A draft that was given up counts no more. */
export const isNamed = sql<boolean>`(${attachment.fact} is not null or exists (${versions} and ${named}
  and (${submissionVersion.submittedAt} is not null or ${submissionVersion.version} = ${submission.version})))`;

/** The report, or the assessment, was taken back before that moment. */
export const isWithdrawnBefore = (moment: Date) => sql<boolean>`(exists (select from ${submission}
  where ${submission.id} = ${attachment.submission} and ${submission.state} = 'withdrawn'
  and ${submission.updatedAt} < ${moment.toISOString()}::timestamptz)
  or exists (select from ${assessment} where ${assessment.id} = ${attachment.assessment}
  and ${assessment.state} = 'withdrawn' and ${assessment.updatedAt} < ${moment.toISOString()}::timestamptz))`;
