import { z } from 'zod';
import { type AnswerView, NOT_APPLICABLE, type ReviewView } from '../contract/assessment.ts';
import { webLink } from '../contract/fields.ts';
import type { Indicator } from '../contract/indicator.ts';
import { type Said, say } from '../contract/sentences.ts';
import type { AssessmentKind } from '../../drizzle/vocabulary.ts';

/** What hinders submitting, by indicator; `field` is as in `answers.lm-01.sources.0.title`. */
export type IndicatorFault = Said & { indicator: string; field: string };

type Source = AnswerView['sources'][number];
/** An indicator that is asked: what its options are worth does not matter here. */
type Asked = Pick<Indicator, 'code'>;
type Found = [field: string, fault: Said];

/** A year, a month or a day that there is. */
const sourceDate = z.union([z.iso.date(), z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/)]);

/** Whether an option can be chosen: one of the indicator's, or that it does not apply. */
export const isOption = ({ options }: Indicator, option: string): boolean =>
  option === NOT_APPLICABLE || options.some(({ code }) => code === option);

/** What an option is worth; null where it does not apply (or is none of the indicator's). */
export const worthOf = ({ options }: Indicator, option: string): number | null =>
  options.find(({ code }) => code === option)?.value ?? null;

function sourceFaults(sources: readonly Source[]): Found[] {
  return sources.flatMap(({ title, url, date }, at): Found[] => [
    ...(title === null ? [[`sources.${at}.title`, say('needed')] satisfies Found] : []),
    ...(url !== null && !webLink.safeParse(url).success
      ? [[`sources.${at}.url`, say('link')] satisfies Found]
      : []),
    ...(date !== null && !sourceDate.safeParse(date).success
      ? [[`sources.${at}.date`, say('source-date')] satisfies Found]
      : []),
  ]);
}

function answerFaults(kind: AssessmentKind, answer: AnswerView | undefined): Found[] {
  const said = kind === 'explorative' ? 'text' : 'option';
  if (!answer?.[said]) return [[said, say('needed')]];
  return [
    ...(answer.option === NOT_APPLICABLE && !answer.reason
      ? [['reason', say('needed')] satisfies Found]
      : []),
    ...(answer.sources.length === 0 ? [['sources', say('source-needed')] satisfies Found] : []),
    ...sourceFaults(answer.sources),
  ];
}

function reviewFaults(answer: AnswerView | undefined, review: ReviewView | undefined): Found[] {
  if (!review || review.agrees === null) return [['agrees', say('needed')]];
  if (review.agrees) return sourceFaults(review.sources);
  return [
    ...(review.option === null ? [['option', say('needed')] satisfies Found] : []),
    ...(review.option !== null && review.option === answer?.option
      ? [['option', say('same-option')] satisfies Found]
      : []),
    ...(review.comment === null ? [['comment', say('needed')] satisfies Found] : []),
    ...sourceFaults(review.sources),
  ];
}

const by = <T extends { indicator: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.indicator, one]));
const at = (group: 'answers' | 'reviews', indicator: string, found: readonly Found[]): IndicatorFault[] =>
  found.map(([field, said]) => ({ indicator, field: `${group}.${indicator}.${field}`, ...said }));

/**
 * Everything that hinders an assessor from submitting: each indicator asked needs an option (or, in an explorative one, a
 * text) and a source with a title; what does not apply needs a reason. Indicators in the order of the instrument.
 * Example: of two asked, one answered without a source and one not at all: `answers.lm-01.sources` and `answers.lm-02.option`.
 */
export function faultsOfAnswers(
  kind: AssessmentKind,
  asked: readonly Asked[],
  answers: readonly AnswerView[],
): IndicatorFault[] {
  const known = by(answers);
  return asked.flatMap(({ code }) => at('answers', code, answerFaults(kind, known.get(code))));
}

/**
 * Everything that hinders a reviewer: each answer is agreed with, or given another option and a comment.
 * Example: whoever differs and writes no comment still lacks `reviews.lm-01.comment`.
 */
export function faultsOfReviews(
  asked: readonly Asked[],
  answers: readonly AnswerView[],
  reviews: readonly ReviewView[],
): IndicatorFault[] {
  const [answered, reviewed] = [by(answers), by(reviews)];
  return asked.flatMap(({ code }) =>
    at('reviews', code, reviewFaults(answered.get(code), reviewed.get(code))),
  );
}
