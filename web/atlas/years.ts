import type { Period } from '../../api/contract/address-fields.ts';

/** No year of the national index is older. */
const firstYear = 2007;

/**
 * The years to choose a period from: up to this year, and those that the address names, or a list would show no choice
 * where there is one. `from` and `to` are the widest that one end alone opens.
 */
export function yearsOffered(period: Period | null, thisYear: number) {
  const usual = Array.from({ length: thisYear - firstYear + 1 }, (_, at) => firstYear + at);
  const named = period ? [period.from, period.to] : [];
  const years = [...new Set([...usual, ...named])].sort((a, b) => a - b);
  return { years, from: firstYear, to: thisYear };
}
