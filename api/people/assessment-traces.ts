import { asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import {
  assessment,
  assessmentAnswer,
  assessmentExpert,
  assessmentFact,
  assessmentQuestion,
  assessmentResolution,
  assessmentReview,
} from '../../drizzle/schema/assessment.ts';
import { attachment } from '../../drizzle/schema/attachment.ts';
import { proposedExpert } from '../../drizzle/schema/phase.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Db } from '../../drizzle/client.ts';
import type { Context } from '../context.ts';
import { mentionPattern, whomItNames, withoutPerson } from './naming.ts';
import type { Sought } from './traces.ts';

const isOf = (who: Sought, code: string) => who.grants.some((one) => one.region === code);

/** Proposals of this person as an expert: by address everywhere, by name in their own regions. */
export async function proposalsOf(db: Db, who: Sought) {
  const rows = await db.select().from(proposedExpert).where(isNull(proposedExpert.erasedAt));
  return rows.filter(
    ({ name, email, background, region: code }) =>
      whomItNames([name, email, background], who, isOf(who, code)) === 'this-person',
  );
}

/** What editors asked that names this person, and what it says without. */
export async function askedTraces(db: Db, who: Sought): Promise<{ id: string; text: string }[]> {
  const rows = await db
    .select({ id: assessmentQuestion.id, text: assessmentQuestion.text, region: assessment.region })
    .from(assessmentQuestion)
    .innerJoin(assessment, eq(assessment.id, assessmentQuestion.assessment));
  return rows.flatMap(({ id, text, region: code }) => {
    const left = withoutPerson(text, who, isOf(who, code));
    return left === text ? [] : [{ id, text: left }];
  });
}

/** Erases the proposals, and takes the name out of what editors asked. */
export async function forgetInAssessments({ db, now }: Context, who: Sought): Promise<string[]> {
  const ids = (await proposalsOf(db, who)).map(({ id }) => id).sort();
  if (ids.length > 0) {
    await db
      .update(proposedExpert)
      .set({ name: null, email: null, background: null, erasedAt: now })
      .where(inArray(proposedExpert.id, ids));
  }
  for (const { id, text } of await askedTraces(db, who))
    await db.update(assessmentQuestion).set({ text }).where(eq(assessmentQuestion.id, id));
  return ids;
}

/** Assessments in which the person was an expert, or wrote. */
export async function assessmentsOf(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .select({ id: assessment.id })
    .from(assessment)
    .where(
      or(
        ...[
          sql`select from ${assessmentExpert} x where x.assessment = ${assessment.id} and x.person = ${id}`,
          sql`select from ${assessmentAnswer} x where x.assessment = ${assessment.id} and x.written_by = ${id}`,
          sql`select from ${assessmentReview} x where x.assessment = ${assessment.id} and x.written_by = ${id}`,
          sql`select from ${assessmentFact} x where x.assessment = ${assessment.id} and x.added_by = ${id}`,
        ].map((one) => sql`exists (${one})`),
      ),
    )
    .orderBy(asc(assessment.id));
  return rows.map((row) => row.id);
}

/** Regions in whose assessments a text of an expert, a coordinator or an editor names the person: kept as written. */
export async function assessmentMentions(
  db: Db,
  who: Sought,
): Promise<{ region: string; regionName: string }[]> {
  const pattern = mentionPattern(who);
  const texts = [
    sql`select from ${assessmentAnswer} x where x.assessment = ${assessment.id}
      and concat_ws(' ', x.reason, x.comment, x.text, x.sources) ~* ${pattern}`,
    sql`select from ${assessmentReview} x where x.assessment = ${assessment.id}
      and concat_ws(' ', x.comment, x.sources) ~* ${pattern}`,
    sql`select from ${assessmentResolution} x where x.assessment = ${assessment.id} and x.reason ~* ${pattern}`,
    sql`select from ${assessmentFact} x where x.assessment = ${assessment.id}
      and concat_ws(' ', x.title, x.url, x.text) ~* ${pattern}`,
    sql`select from ${attachment} x where x.assessment = ${assessment.id} and x.name ~* ${pattern}`,
  ];
  return db
    .selectDistinct({ region: region.code, regionName: region.name })
    .from(assessment)
    .innerJoin(region, eq(region.code, assessment.region))
    .where(or(...texts.map((one) => sql`exists (${one})`)))
    .orderBy(asc(region.name), asc(region.code));
}
