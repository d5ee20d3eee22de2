/** Why there is no rate. */
export type NoRate =
  | 'net-migration-unknown'
  | 'population-unknown'
  | 'next-population-unknown'
  | 'nobody-lives-here';

/** A rate, or why there is none. Never zero for "not known". */
export type Rate = { value: number } | { none: NoRate };

/** A count that a source may not have. */
type Count = number | null | undefined;

/**
 * Net migration per 1,000 inhabitants of the mean population of the year: 1,000 x net / ((start + next start) / 2).
 *
 * Populations are those of 1 January of the year and of the next one; without the next there is no mean and so no rate.
 * Example: NO043 in 2017: -1,435 on (472,024 + 473,525) / 2 = 472,774.5 gives -3.04 (Eurostat prints the same).
 */
export function netMigrationRate(net: Count, population: Count, nextPopulation: Count): Rate {
  return isCount(net) ? yearlyRate(net, population, nextPopulation) : { none: 'net-migration-unknown' };
}

/**
 * What was counted over a year per 1,000 inhabitants of the mean population of the year (see `netMigrationRate`).
 * Example: 400 arrivals where 9,000 and then 11,000 people live are 40 per 1,000.
 */
export function yearlyRate(counted: number, population: Count, nextPopulation: Count): Rate {
  if (!isCount(population)) return { none: 'population-unknown' };
  if (!isCount(nextPopulation)) return { none: 'next-population-unknown' };
  const mean = (population + nextPopulation) / 2;
  if (mean <= 0) return { none: 'nobody-lives-here' };
  return { value: (1000 * counted) / mean };
}

/** What was counted on one day per 1,000 inhabitants of the nearest 1 January. Example: 30 of 10,000 are 3. */
export function stockRate(counted: number, population: Count): Rate {
  if (!isCount(population)) return { none: 'population-unknown' };
  if (population <= 0) return { none: 'nobody-lives-here' };
  return { value: (1000 * counted) / population };
}

/**
 * Change of population from 1 January to the next, in % of the earlier one.
 * Example: 472,024 to 473,525 is 0.318 %.
 */
export function populationChange(before: Count, after: Count): Rate {
  if (!isCount(before)) return { none: 'population-unknown' };
  if (!isCount(after)) return { none: 'next-population-unknown' };
  if (before <= 0) return { none: 'nobody-lives-here' };
  return { value: (100 * (after - before)) / before };
}

function isCount(value: Count): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
