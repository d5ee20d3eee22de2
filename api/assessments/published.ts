import { asc, eq } from 'drizzle-orm';
import {
  assessmentNotice,
  publishedAnswer,
  publishedAssessment,
} from '../../drizzle/schema/published-assessment.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Db } from '../../drizzle/client.ts';
import type { PublishedSummary, PublishedView } from '../contract/assessment.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { instrumentAt } from './instrument.ts';

type Row = { published: typeof publishedAssessment.$inferSelect; regionName: string };

const rowsOf = (db: Db) =>
  db
    .select({ published: publishedAssessment, regionName: region.name })
    .from(publishedAssessment)
    .innerJoin(region, eq(region.code, publishedAssessment.region))
    .$dynamic();

const summaryOf = ({ published, regionName }: Row): PublishedSummary => ({
  id: published.id,
  region: published.region,
  regionName,
  phaseTitle: published.phaseTitle,
  edition: published.edition,
  year: published.year,
  version: published.version,
  release: published.release,
  publishedAt: published.publishedAt.toISOString(),
  withdrawnAt: published.withdrawnAt?.toISOString() ?? null,
  demonstration: published.demonstration,
});

/** What is published, and what was. */
export async function listPublished(db: Db): Promise<PublishedSummary[]> {
  const rows = await rowsOf(db).orderBy(asc(publishedAssessment.edition), asc(region.name), asc(region.code));
  return rows.map(summaryOf);
}

/** A published assessment, from the public tables alone: the final answers with their sources, never who gave them. */
export async function viewPublished(db: Db, id: string): Promise<PublishedView> {
  const [row] = await rowsOf(db).where(eq(publishedAssessment.id, id));
  if (!row) throw new Problem('not-found', say('no-such-assessment'));
  const notices = await db
    .select({
      at: assessmentNotice.at,
      version: assessmentNotice.version,
      release: assessmentNotice.release,
      note: assessmentNotice.note,
    })
    .from(assessmentNotice)
    .where(eq(assessmentNotice.assessment, id))
    .orderBy(asc(assessmentNotice.at));
  const { instrument, instrumentVersion, competences } = row.published;
  return {
    ...summaryOf(row),
    instrument,
    instrumentVersion,
    competences: row.published.withdrawnAt ? {} : competences,
    answers: await answersWithQuestions(db, row),
    notices: notices.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** In the order of the instrument, each with what was asked and what the option says. */
async function answersWithQuestions(db: Db, { published }: Row): Promise<PublishedView['answers']> {
  const { id, instrument, instrumentVersion } = published;
  const answers = await db.select().from(publishedAnswer).where(eq(publishedAnswer.assessment, id));
  const known = new Map(answers.map((one) => [one.indicator, one]));
  const { indicators = [] } = (await instrumentAt(db, instrument, instrumentVersion)) ?? {};
  return indicators.flatMap(({ code, area, element, phase, group, title, question, options }) => {
    const given = known.get(code);
    if (!given) return [];
    const { option, value, sources } = given;
    const optionText = options.find((one) => one.code === option)?.text ?? null;
    const asked = { area, element, phase, group, title, question };
    return [{ indicator: code, option, value, sources, question: asked, optionText }];
  });
}
