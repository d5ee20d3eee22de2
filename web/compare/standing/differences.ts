import { natureOf } from '../../../api/contract/variable.ts';
import type { Measured } from '../../queries/variables.ts';

/** What must not be read across the figures of a comparison. */
export type Difference = 'years' | 'editions' | 'scopes' | 'units' | 'now';

/**
 * What differs between the chosen variables, so that nobody reads one beside the other as if it did not. The figures that have not
 * come are not looked at.
 */
export function differencesOf(measured: readonly Measured[]): { code: Difference; values: string[] }[] {
  const known = measured.flatMap(({ variable: { measure }, series }) =>
    series ? [{ measure, series }] : [],
  );
  const scores = known.filter(({ measure }) => measure.kind === 'score');
  const editionsIn = (scope: string) =>
    distinct(
      scores.flatMap(({ measure, series }) =>
        measure.kind === 'score' && measure.scope === scope && series.edition !== null
          ? [series.edition]
          : [],
      ),
    );
  const found: Record<Difference, string[]> = {
    years: distinct(known.flatMap(({ series }) => (series.year === null ? [] : [String(series.year)]))),
    editions: [editionsIn('national'), editionsIn('regional')].find(({ length }) => length > 1) ?? [],
    scopes: distinct(scores.flatMap(({ measure }) => (measure.kind === 'score' ? [measure.scope] : []))),
    units: distinct(known.map(({ series }) => series.unit)),
    now: distinct(
      known.flatMap(({ measure, series }) =>
        series.year === null && natureOf(measure).nature === 'count' ? [measure.kind] : [],
      ),
    ),
  };
  const least: Record<Difference, number> = { years: 2, editions: 2, scopes: 2, units: 2, now: 1 };
  return (Object.keys(found) as Difference[])
    .filter((code) => found[code].length >= least[code])
    .map((code) => ({ code, values: found[code] }));
}

const distinct = (words: readonly string[]) => [...new Set(words)].sort();
