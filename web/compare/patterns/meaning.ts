import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import { type Cluster, countClusters, isMarked, type Marked, markedCount } from './clusters.ts';

/** A sentence of `patterns.json` with its parameters; numbers are written by whoever shows it. */
export interface Sentence {
  key: string;
  params: Record<string, number | string>;
}

/** What was found, in plain words: the answer to the question first, then the regions that stand out, by kind. */
export interface Meaning {
  whole: Sentence[];
  regions: Sentence;
  kinds: Sentence[];
  /** What the permutations could not show. */
  floor: Sentence[];
}

export function meaningOf(found: Found, marked: Marked): Meaning {
  return { whole: globalMeaning(found), ...clusterMeaning(found, marked, countClusters(found, marked)) };
}

function globalMeaning(found: Found): Sentence[] {
  if (found.statistic === 'hotspots') return [];
  const { value, expectation, permutedP, p } = found.global;
  const chance = permutedP ?? p ?? 1;
  const expected = expectation ?? 0;
  const kind = chance > found.floor.alpha ? 'chance' : value > expected ? 'alike' : 'unlike';
  return [{ key: `meaning.${found.statistic}.${kind}`, params: { value, expected, p: chance } }];
}

function clusterMeaning(
  found: Found,
  marked: Marked,
  counts: ReadonlyMap<Cluster, number>,
): Omit<Meaning, 'whole'> {
  const { tests, alpha, needed, couldMark, hidden, smallestP } = found.floor;
  const count = markedCount(counts);
  const expected = Math.round(tests * alpha);
  const regions: Sentence =
    marked === 'corrected'
      ? { key: count > 0 ? 'meaning.corrected' : 'meaning.correctedNone', params: { count, tests } }
      : { key: 'meaning.uncorrected', params: { count, tests, byChance: expected } };
  const kinds = [...counts]
    .filter(([one, number]) => number > 0 && isMarked(one))
    .map(([one, number]): Sentence => ({ key: `meaning.kind.${one}`, params: { count: number } }));
  const lacks = couldMark ? (hidden ? ['meaning.floor'] : []) : ['meaning.silent'];
  const floor =
    marked === 'corrected' ? lacks.map((key) => ({ key, params: { smallestP, needed, tests } })) : [];
  return { regions, kinds, floor };
}

/** What it does not mean: said with every result, because it is what is read into such maps. */
export function cautionsOf(found: Found, facts: { leftOut: number; demonstrations: number }): Sentence[] {
  const alone = found.islands.length + found.cutOff.length;
  return [
    { key: 'caution.cause', params: {} },
    { key: 'caution.core', params: {} },
    { key: 'caution.scale', params: {} },
    ...(alone > 0 ? [{ key: 'caution.alone', params: { count: alone } }] : []),
    ...(facts.leftOut > 0 ? [{ key: 'caution.leftOut', params: { count: facts.leftOut } }] : []),
    ...(facts.demonstrations > 0
      ? [{ key: 'caution.demonstration', params: { count: facts.demonstrations } }]
      : []),
  ];
}
