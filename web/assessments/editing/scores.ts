import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { notCompetentIn } from '../../../api/assessments/asked.ts';
import { finalOf, isDifference, wordsOf } from '../../../api/assessments/final.ts';
import { editionOf, isAsked } from '../../../api/scores/edition.ts';
import { type Score, scoresOf } from '../../../api/scores/score.ts';

type Said = Pick<AssessmentView, 'answers' | 'reviews' | 'resolutions' | 'competences'>;

export interface ScorePreview {
  scores: Score[];
  /** Differences that are not resolved: they count as not answered. */
  open: string[];
}

/** The questions as an instrument; undefined where what the options are worth is not told. */
function instrumentOf(questions: AssessmentQuestions): (Indicator & { asked: boolean })[] | undefined {
  const isTold = questions.indicators.every(({ options }) => options.every(({ value }) => value !== null));
  return isTold ? (questions.indicators as (Indicator & { asked: boolean })[]) : undefined;
}

/**
 * The scores that publishing would give, by the same core that reckons them then. Undefined where there are none: an
 * explorative instrument, or a reader who is not told what options are worth.
 */
export function previewOf(questions: AssessmentQuestions, said: Said): ScorePreview | undefined {
  const indicators = instrumentOf(questions);
  if (questions.kind !== 'scored' || !indicators) return undefined;
  const words = wordsOf(
    indicators.filter(({ asked }) => asked),
    { answers: said.answers ?? [], reviews: said.reviews ?? [], resolutions: said.resolutions ?? [] },
  );
  const finals = words.map((one) => finalOf(one));
  const given = finals.flatMap((one) =>
    one ? [[one.indicator, one.value ?? ('not-applicable' as const)] as const] : [],
  );
  const edition = editionOf({ ...questions, indicators });
  return {
    scores: scoresOf(edition, given, notCompetentIn(said.competences)).filter((one) => isAsked(edition, one)),
    open: words
      .filter((one, at) => isDifference(one) && finals[at] === null)
      .map((one) => one.indicator.code),
  };
}
