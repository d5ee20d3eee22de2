import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import type { Edition } from '../../api/scores/edition.ts';
import { selectedColumns } from '../../api/scores/selected.ts';
import type { Own } from './figures.ts';
import { readSelection } from './selectionText.ts';

/** Columns of the map with what they stand beside. */
export type OwnColumns = ScoreColumns & { own: Own; published: ScoreColumns['values'] };

/** The columns that a selection, as its address says it, makes of published answers. */
export function ownColumns(published: ScoreColumns, answers: ScoreAnswers, text: string): OwnColumns {
  const read = (edition: Edition) => readSelection(text, edition).selection;
  return {
    ...selectedColumns(published, answers, read),
    own: ownOf(answers, text),
    published: trulyPublished(published),
  };
}

/** Where nothing was published the Atlas shows what it computed: that is no published score to compare with. */
const trulyPublished = ({ ids, values, computed }: ScoreColumns): ScoreColumns['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([area, column]) => [
      area,
      column.map((value, at) => (computed.includes(ids[at] ?? '') ? null : value)),
    ]),
  );

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
    unknown: (newest?.unknown ?? [])
      .filter((part) => all.every(({ unknown }) => unknown.includes(part)))
      .map((part) => part.replace(/^-/, '')),
    hasAnswers: regions.length > 0,
  };
}
