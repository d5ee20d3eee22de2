import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { Context } from '../context.ts';
import type { FinalAnswer } from './final.ts';
import type { Loaded } from './load.ts';

/** All that scores are reckoned from, for one region of one edition. */
export interface Published {
  found: Loaded;
  instrument: AssessmentInstrument;
  answers: readonly FinalAnswer[];
}

/**
 * The one place where an assessment becomes scores: called in the transaction that publishes it, with its final answers,
 * before readers are told. The scores of the region, edition (`found.phase.edition`) and year take the place of those of
 * an earlier version; areas without competence are in `found.competences`.
 */
export async function writeScores(_: Context, __: Published): Promise<void> {
  // The scoring core joins here.
}

/** Takes the scores of a withdrawn assessment away, in the same transaction. */
export async function removeScores(_: Context, __: Loaded): Promise<void> {
  // As above.
}
