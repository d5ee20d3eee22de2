import type { ScoreAnswers } from '../contract/score-answers.ts';
import type { ScoreColumns } from '../contract/scores.ts';
import type { Edition } from './edition.ts';
import { type Answer, compiledOf, rowOf, type Score, scoreAt } from './score.ts';
import { scoreAll } from './score-all.ts';
import { type Selection, selectedEdition } from './selection.ts';

type Cell = Pick<Score, 'state'> & { value: number | null; answered: number; applicable: number };

/**
 * What a reader's selection makes of published answers, 0 to 100, by region and then by the code of the score. Regions of
 * an edition are scored in one pass, each by its own edition. A selection that holds nothing leaves every region without scores.
 */
export function selectedScores(
  { editions, regions }: Pick<ScoreAnswers, 'editions' | 'regions'>,
  selection: (edition: Edition) => Selection,
): Map<string, Map<string, Cell>> {
  return new Map(
    editions.flatMap((edition, at) => {
      const own = regions.filter((region) => region.edition === at);
      return scoresIn(edition, selectedEdition(edition, selection(edition)), own);
    }),
  );
}

/** The scores of regions of one edition in one pass. */
function scoresIn(
  whole: Edition,
  edition: Edition,
  regions: ScoreAnswers['regions'],
): [string, Map<string, Cell>][] {
  const compiled = compiledOf(edition);
  const width = compiled.asked.size;
  if (width === 0) return regions.map(({ id }) => [id, new Map()]);
  const all = new Float64Array(regions.length * width);
  regions.forEach(({ answers, notCompetent }, row) => {
    const given = whole.indicators.flatMap(({ code }, at): [string, Answer][] => {
      const answer = answers[at] ?? null;
      return answer === null || !compiled.asked.has(code) ? [] : [[code, answer]];
    });
    all.set(rowOf(compiled, given, notCompetent), row * width);
  });
  const scored = scoreAll(compiled, all);
  const { results } = compiled;
  return regions.map(({ id }, row) => [
    id,
    new Map(results.map(({ code }, at) => [code, scoreAt(scored, row * results.length + at)])),
  ]);
}

/**
 * The columns of a reader's selection in the place of the published ones, of the same regions and areas. A region without
 * published answers has no figure, whatever its published score; why another has none stays as it was published.
 */
export function selectedColumns(
  published: ScoreColumns,
  answers: Pick<ScoreAnswers, 'editions' | 'regions'>,
  selection: (edition: Edition) => Selection,
): ScoreColumns {
  const scores = selectedScores(answers, selection);
  const { ids, states } = published;
  const column = <Value>(read: (cell: Cell | undefined, id: string, area: string, at: number) => Value) =>
    Object.fromEntries(
      Object.keys(states).map((area) => [
        area,
        ids.map((id, at) => read(scores.get(id)?.get(area), id, area, at)),
      ]),
    );
  const without = (id: string, area: string, at: number) => {
    // It has answers, but none of them is asked for.
    if (scores.has(id)) return 'not-asked' as const;
    const state = states[area]?.[at] ?? 'no-figure';
    return state === 'value' ? ('no-figure' as const) : state;
  };
  return {
    ...published,
    values: column((cell) => cell?.value ?? null),
    states: column((cell, id, area, at) => cell?.state ?? without(id, area, at)),
    answered: column((cell) => cell?.answered ?? null),
    applicable: column((cell) => cell?.applicable ?? null),
    differing: [],
    computed: [],
  };
}
