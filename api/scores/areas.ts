import { nationalAreas, regionalScores, type ScoreScope } from '../../drizzle/vocabulary.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';

/** What each index scores: the regional one by other axes too. */
export const scoredIn = (scope: ScoreScope): readonly string[] =>
  scope === 'national' ? nationalAreas : regionalScores;

/** Refuses what an index does not score, with what it does. */
export function noSuchArea(scope: ScoreScope, area: string, more: readonly string[] = []): Problem {
  const known = [...more, ...scoredIn(scope)].join(', ');
  const message = `"${area}" is not an area of the ${scope} index; there are ${known}.`;
  return new Problem(
    'bad-parameter',
    { ...say('no-such-area'), message },
    { errors: [{ field: 'area', message }] },
  );
}
