import type { ResultProps } from './result.ts';

/** The regions that were left out, by what is known of their absence. */
export function missingOf({ leftOut, words: { t } }: Pick<ResultProps, 'leftOut' | 'words'>) {
  const byState = Map.groupBy(leftOut, ({ state }) => state);
  return [...byState].map(([state, regions]) => ({
    text: t(`vocabulary:valueState.${state}`),
    count: regions.length,
  }));
}
