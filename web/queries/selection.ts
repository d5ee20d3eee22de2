import { queryOptions } from '@tanstack/react-query';
import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import type { Edition } from '../../api/scores/edition.ts';
import { selectedColumns } from '../../api/scores/selected.ts';
import { get } from '../client.ts';
import type { Own } from '../map/figures.ts';
import { readSelection } from '../map/selectionText.ts';
import type { Wish } from '../map/wish.ts';
import { loadTexts } from '../text/texts.ts';

type Scores = Pick<Extract<Wish, { kind: 'scores' }>, 'scope' | 'edition' | 'year'>;
/** Columns of the map with what they stand beside. */
export type OwnColumns = ScoreColumns & { own: Own; published: ScoreColumns['values'] };

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

/** The columns that a selection, as its address says it, makes of published answers. */
export function ownColumns(published: ScoreColumns, answers: ScoreAnswers, text: string): OwnColumns {
  const read = (edition: Edition) => readSelection(text, edition).selection;
  return {
    ...selectedColumns(published, answers, read),
    own: ownOf(answers, text),
    published: published.values,
  };
}

/** What is chosen, of the newest of the editions; not known is what none of them knows. */
function ownOf({ editions, regions }: ScoreAnswers, text: string): Own {
  const all = editions.map((edition) => ({ edition, ...readSelection(text, edition) }));
  const newest = all.at(-1);
  const indicators = newest?.edition.indicators ?? [];
  return {
    text,
    chosen: indicators.filter(({ code }) => !newest?.selection.left.has(code)).length,
    all: indicators.length,
    weights: [...(newest?.selection.weights ?? [])].map(([area, weight]) => ({ area, weight })),
    unknown: (newest?.unknown ?? []).filter((part) => all.every(({ unknown }) => unknown.includes(part))),
    hasAnswers: regions.length > 0,
  };
}
