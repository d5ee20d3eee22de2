import type { CompareView } from '../../../api/contract/comparison-address.ts';
import { type Variable, writeVariable } from '../../../api/contract/variable.ts';
import type { Series } from '../../map/figures.ts';

interface Asked {
  variable: Variable;
  series: Series | null;
}

/** A variable of the edition and year that are shown, so that the answer is of the same ones for ever. */
export const dated = ({ variable, series }: Asked): string =>
  writeVariable({
    ...variable,
    edition: series?.edition ?? variable.edition,
    year: series?.year ?? variable.year,
  });

/** Where the server gives the same analysis as data. */
export function serverAddress(view: CompareView, first: Asked, second: Asked | null): string {
  const { statistic, level, country, weights, nearest, km, rows, permutations, seed, standardise } = view;
  const asked: Record<string, string | number | readonly string[]> = {
    variable: dated(first),
    ...(second ? { with: dated(second) } : {}),
    level,
    ...(country.length > 0 ? { country } : {}),
    weights,
    ...(weights === 'nearest' ? { nearest } : {}),
    ...(weights === 'distance' ? { km } : {}),
    rows,
    ...(standardise === 'bayes' ? { standardise } : {}),
    permutations,
    seed,
  };
  const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  return `/api/analysis/${statistic === 'hotspots' ? 'hotspots' : 'autocorrelation'}?${query}`;
}
