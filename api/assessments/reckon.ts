import { score } from '../../drizzle/schema/score.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { Context } from '../context.ts';
import { editionOf, isAsked } from '../scores/edition.ts';
import { scoredAt } from '../scores/scored.ts';
import { type Answer, scoresOf } from '../scores/score.ts';
import { notCompetentIn } from './asked.ts';
import type { FinalAnswer } from './final.ts';
import type { Loaded } from './load.ts';

/** All that scores are reckoned from, for one region of one edition. */
export interface Published {
  found: Loaded;
  instrument: AssessmentInstrument;
  answers: readonly FinalAnswer[];
}

/**
 * The one place where an assessment becomes scores, of its areas and of the values of the other axes: called in the
 * transaction that publishes it, with its final answers, before readers are told. The scores of the region, edition and
 * year take the place of those of an earlier version. An explorative assessment has none.
 */
export async function writeScores(
  context: Context,
  { found, instrument, answers }: Published,
): Promise<void> {
  await removeScores(context, found);
  if (instrument.kind !== 'scored') return;
  const given = answers.map(({ indicator, value }): [string, Answer] => [
    indicator,
    value ?? 'not-applicable',
  ]);
  const { phase, assessment } = found;
  const edition = editionOf(instrument);
  const rows = scoresOf(edition, given, notCompetentIn(found.competences))
    .filter((one) => isAsked(edition, one))
    .map(({ code, value, state, answered, applicable }) => ({
      scope: 'regional' as const,
      edition: phase.edition,
      year: phase.year,
      region: assessment.region,
      area: code,
      value,
      state,
      answered,
      applicable,
      standing: assessment.demonstration ? ('demonstration' as const) : ('official' as const),
      source: assessment.demonstration ? 'demonstration' : 'mipex-reg',
    }));
  await context.db.insert(score).values(rows);
}

/** Takes the scores of a withdrawn assessment away, in the same transaction. */
export async function removeScores({ db }: Context, { phase, assessment }: Loaded): Promise<void> {
  await db.delete(score).where(scoredAt('regional', phase, assessment.region));
}
