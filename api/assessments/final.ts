import type { AnswerView, ResolutionView, ReviewView } from '../contract/assessment.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Pair } from './agreement.ts';
import { worthOf } from './complete.ts';

/** What both experts and the editor said of one indicator. */
export interface Words {
  indicator: Indicator;
  answer: AnswerView;
  review: ReviewView;
  resolution: ResolutionView | undefined;
}

/** An answer as it is published and scored. */
export interface FinalAnswer {
  indicator: string;
  option: string;
  /** 0..100; null = not applicable. */
  value: number | null;
  sources: AnswerView['sources'];
}

/** Joins what was said, for the indicators that have a complete answer and a complete review. */
export function wordsOf(
  asked: readonly Indicator[],
  said: {
    answers: readonly AnswerView[];
    reviews: readonly ReviewView[];
    resolutions: readonly ResolutionView[];
  },
): Words[] {
  const of = <T extends { indicator: string }>(list: readonly T[], code: string) =>
    list.find(({ indicator }) => indicator === code);
  return asked.flatMap((indicator) => {
    const answer = of(said.answers, indicator.code);
    const review = of(said.reviews, indicator.code);
    if (!answer || !review) return [];
    return [{ indicator, answer, review, resolution: of(said.resolutions, indicator.code) }];
  });
}

/** Whether the experts differ. */
export const isDifference = ({ review }: Pick<Words, 'review'>): boolean => review.agrees === false;

/** Both answers of an indicator, as they are compared. */
export function pairOf({ indicator, answer, review }: Words): Pair {
  const given = (option: string | null) => ({
    option: option ?? '',
    value: worthOf(indicator, option ?? ''),
  });
  return {
    assessor: given(answer.option),
    reviewer: given(review.agrees ? answer.option : review.option),
  };
}

/** The option that counts: the common one, or what the editor chose; null while a difference is not resolved. */
export function finalOption({ answer, review, resolution }: Omit<Words, 'indicator'>): string | null {
  if (!isDifference({ review })) return answer.option;
  switch (resolution?.choice) {
    case 'assessor':
      return answer.option;
    case 'reviewer':
      return review.option;
    case 'third':
      return resolution.option;
    default:
      return null;
  }
}

/** The sources of both experts, each once: whichever answer counts, both were weighed. */
const sourcesOf = ({ answer, review }: Words): AnswerView['sources'] => {
  const known = new Map(
    [...answer.sources, ...review.sources].map((one) => [
      JSON.stringify([one.title, one.url, one.date, one.page]),
      one,
    ]),
  );
  return [...known.values()];
};

/** The final answer; null while a difference is not resolved. */
export function finalOf(words: Words): FinalAnswer | null {
  const option = finalOption(words);
  if (option === null) return null;
  const { indicator } = words;
  return { indicator: indicator.code, option, value: worthOf(indicator, option), sources: sourcesOf(words) };
}
