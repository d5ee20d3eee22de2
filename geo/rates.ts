/** A rate, or in one sentence why there is none. Never zero for "not known". */
export type Rate = { value: number } | { none: string };

/** A count that a source may not have. */
type Count = number | null | undefined;

/**
 * Net migration per 1,000 inhabitants of the mean population of the year: 1,000 x net / ((start + next start) / 2).
 *
 * Populations are those of 1 January of the year and of the next one; without the next there is no mean and so no rate.
 * Example: NO043 in 2017: -1,435 on (472,024 + 473,525) / 2 = 472,774.5 gives -3.04 (Eurostat prints the same).
 */
export function netMigrationRate(net: Count, population: Count, nextPopulation: Count): Rate {
  if (!isCount(net)) return { none: 'Net migration of the year is not known.' };
  if (!isCount(population)) return { none: 'The population on 1 January of the year is not known.' };
  if (!isCount(nextPopulation)) {
    return {
      none: 'The population on 1 January of the next year is not known, so there is no mean population.',
    };
  }
  const mean = (population + nextPopulation) / 2;
  if (mean <= 0) return { none: 'Nobody lives here, so there is no rate per 1,000 inhabitants.' };
  return { value: (1000 * net) / mean };
}

/**
 * Change of population from one 1 January to another, in % of the earlier one.
 * Example: 472,024 to 473,525 is 0.318 %.
 */
export function populationChange(before: Count, after: Count): Rate {
  if (!isCount(before)) return { none: 'The earlier population is not known.' };
  if (!isCount(after)) return { none: 'The later population is not known.' };
  if (before <= 0) return { none: 'Nobody lived here before, so there is no change in %.' };
  return { value: (100 * (after - before)) / before };
}

function isCount(value: Count): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
