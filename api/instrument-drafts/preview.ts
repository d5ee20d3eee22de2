import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { assessment, assessmentAnswer } from '../../drizzle/schema/assessment.ts';
import { phase } from '../../drizzle/schema/phase.ts';
import { publishedAnswer, publishedAssessment } from '../../drizzle/schema/published-assessment.ts';
import { region } from '../../drizzle/schema/region.ts';
import type { Db } from '../../drizzle/client.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import { notCompetentIn } from '../assessments/asked.ts';
import { instrumentAt } from '../assessments/instrument.ts';
import { begun } from '../assessments/words.ts';
import type { Context } from '../context.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { DraftPreview } from '../contract/instrument-draft.ts';
import { previewOf } from '../scores/draft-preview.ts';
import { type Draft, loadDraft, requireEditor } from './load.ts';

/** How past answers would score under the draft; of assessments in progress nothing but counts. */
export async function previewDraft(
  context: Context,
  instrument: AssessmentInstrumentName,
): Promise<DraftPreview> {
  requireEditor(context);
  const draft = await loadDraft(context.db, instrument);
  return {
    last: draft.last.version,
    revision: draft.revision,
    published: draft.last.kind === 'scored' ? await publishedUnder(context.db, draft) : [],
    inProgress: await inProgressUnder(context.db, draft),
  };
}

async function publishedUnder(db: Db, { next }: Draft): Promise<DraftPreview['published']> {
  const rows = await db
    .select({ one: publishedAssessment, regionName: region.name })
    .from(publishedAssessment)
    .innerJoin(region, eq(region.code, publishedAssessment.region))
    .where(and(eq(publishedAssessment.instrument, next.id), isNull(publishedAssessment.withdrawnAt)))
    .orderBy(asc(region.name), asc(publishedAssessment.year), asc(publishedAssessment.id));
  const answers = Map.groupBy(
    await db
      .select()
      .from(publishedAnswer)
      .where(
        inArray(
          publishedAnswer.assessment,
          rows.map(({ one }) => one.id),
        ),
      )
      .orderBy(asc(publishedAnswer.indicator)),
    ({ assessment: of }) => of,
  );
  const versions = await versionsOf(db, next.id, new Set(rows.map(({ one }) => one.instrumentVersion)));
  return rows.flatMap(({ one, regionName }) => {
    const instrument = versions.get(one.instrumentVersion);
    if (!instrument) return [];
    const { id, region: code, edition, year, instrumentVersion, demonstration } = one;
    return [
      {
        ...{ id, region: code, regionName, edition, year, instrumentVersion, demonstration },
        ...previewOf(next, {
          instrument,
          answers: answers.get(id) ?? [],
          notCompetent: notCompetentIn(one.competences),
        }),
      },
    ];
  });
}

async function versionsOf(
  db: Db,
  name: AssessmentInstrumentName,
  versions: ReadonlySet<number>,
): Promise<Map<number, AssessmentInstrument>> {
  const found = new Map<number, AssessmentInstrument>();
  for (const version of versions) {
    const instrument = await instrumentAt(db, name, version);
    if (instrument) found.set(version, instrument);
  }
  return found;
}

/** Never what was answered: these keep the version of their phase, and nobody reads them before they are cleared. */
async function inProgressUnder(db: Db, { last, next }: Draft): Promise<DraftPreview['inProgress']> {
  const inProgress = and(
    eq(phase.instrument, next.id),
    isNull(assessment.publishedVersion),
    notInArray(assessment.state, ['published', 'withdrawn']),
  );
  const assessments = await db
    .select({ id: assessment.id })
    .from(assessment)
    .innerJoin(phase, eq(phase.id, assessment.phase))
    .where(inProgress);
  const answers = await db
    .select(begun)
    .from(assessmentAnswer)
    .innerJoin(
      assessment,
      and(eq(assessment.id, assessmentAnswer.assessment), eq(assessment.version, assessmentAnswer.version)),
    )
    .innerJoin(phase, eq(phase.id, assessment.phase))
    .where(inProgress);
  const written = answers.filter(({ option, text }) => option !== null || text !== null);
  const isRetired = (code: string) => next.indicators.some((one) => one.code === code && one.retired);
  const valueIn = ({ indicators }: AssessmentInstrument, code: string, option: string | null) =>
    indicators.find((one) => one.code === code)?.options.find((one) => one.code === option)?.value;
  return {
    assessments: assessments.length,
    answers: written.length,
    retired: written.filter(({ indicator }) => isRetired(indicator)).length,
    revalued: written.filter(
      ({ indicator, option }) =>
        valueIn(last, indicator, option) !== valueIn(next, indicator, option) && !isRetired(indicator),
    ).length,
  };
}
