import { SpatialError } from './errors.ts';

/** Rates made comparable between small and large regions. */
export interface StandardisedRates {
  /** In standard deviations of the region's own rate; mean near 0. */
  z: Float64Array;
  /** Cases per person over all regions. */
  overall: number;
  /** How much rates differ beyond what small numbers alone explain; 0 when they explain it all. */
  between: number;
}

/**
 * Empirical Bayes standardisation of counts: (rate - overall rate) / its standard deviation, which is larger for a small
 * population. A rate of few people is often extreme by chance alone; this takes that out before Moran's I is asked.
 *
 * Cases (0 or more) and population at risk (above 0) of the same regions; without unit. Where the estimated variance between regions is
 * negative it is taken as 0. Source: Assunção and Reis 1999; Moran's I of the result (all regions counted) is the statistic of R's
 * `EBImoran.mc`. Example: 10 of 1,000 and 30 of 1,000 have -1 and 1.
 */
export function empiricalBayes(cases: ArrayLike<number>, population: ArrayLike<number>): StandardisedRates {
  const m = cases.length;
  let [allCases, allPeople] = [0, 0];
  for (let i = 0; i < m; i += 1) {
    check(cases[i] as number, population[i], i);
    allCases += cases[i] as number;
    allPeople += population[i] as number;
  }
  if (allCases === 0) throw new SpatialError('no-variation', 'There is not one case.');
  const overall = allCases / allPeople;
  const rates = Float64Array.from({ length: m }, (_, i) => (cases[i] as number) / (population[i] as number));
  const spread =
    rates.reduce((sum, rate, i) => sum + (population[i] as number) * (rate - overall) ** 2, 0) / allPeople;
  const between = Math.max(0, spread - overall / (allPeople / m));
  const z = rates.map(
    (rate, i) => (rate - overall) / Math.sqrt(between + overall / (population[i] as number)),
  );
  return { z, overall, between };
}

function check(cases: number, population: number | undefined, i: number): void {
  if (population === undefined || !(population > 0 && Number.isFinite(population)))
    throw new SpatialError('no-population', `Region ${i} of the list has no population.`, { at: i });
  if (!(cases >= 0 && Number.isFinite(cases)))
    throw new SpatialError('out-of-range', `Region ${i} of the list has ${cases} cases.`, { at: i, cases });
}
