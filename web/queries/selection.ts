import { queryOptions } from '@tanstack/react-query';
import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import { get } from '../client.ts';
import { ownColumns, type OwnColumns } from '../map/ownColumns.ts';
import type { Wish } from '../map/wish.ts';
import { loadTexts } from '../text/texts.ts';

type Scores = Pick<Extract<Wish, { kind: 'scores' }>, 'scope' | 'edition' | 'year'>;

const askAnswers = ({ scope, edition, year }: Scores, signal: AbortSignal) => {
  const asked = new URLSearchParams({ scope, edition, ...(year === null ? {} : { year: String(year) }) });
  return get<ScoreAnswers>(`/api/scores/answers?${asked}`, signal);
};

/** The published answers that an index is made of. */
export const answersQuery = (wish: Scores) =>
  queryOptions({
    queryKey: ['published', 'answers', wish.scope, wish.edition, wish.year],
    queryFn: ({ signal }) => askAnswers(wish, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the map shows of a reader's own selection; its words come with it. */
export async function recombined(
  published: Promise<ScoreColumns>,
  wish: Scores,
  own: string,
  signal: AbortSignal,
): Promise<OwnColumns> {
  const [columns, answers] = await Promise.all([published, askAnswers(wish, signal), loadTexts('selection')]);
  return ownColumns(columns, answers, own);
}
