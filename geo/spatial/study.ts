import type { Neighbours } from '../contiguity.ts';
import { SpatialError } from './errors.ts';
import { degree, weightsOf, type Weights, type WeightStyle } from './weights.ts';

/** A region's value, or null with the reason why there is none ("no data" is never zero). */
export interface Observation {
  code: string;
  value: number | null;
  why?: string;
}

/** What a statistic is computed from: values without gaps, weights between just these regions, and who is not in it. */
export interface Study {
  codes: readonly string[];
  values: Float64Array;
  weights: Weights;
  /** Regions without a value, with why: they are in no number. */
  leftOut: { code: string; why: string }[];
  /** Regions that have no neighbour at all. They keep their value, and local statistics answer them with null. */
  islands: string[];
  /** Regions that have neighbours, but none with a value: without neighbours in this study, though no islands. */
  cutOff: string[];
}

/**
 * Makes a study of observations, in their order. Missing regions are left out and named; their neighbours' weights are shared
 * among those who remain (row-standardised anew).
 *
 * Example: of three regions in a row with values 1, null, 3 the first and third remain, both `cutOff`. Throws for a region
 * that the neighbours do not know, one that stands twice, and for NaN or infinite values.
 */
export function studyOf(
  observations: readonly Observation[],
  neighbours: Neighbours,
  style: WeightStyle = 'row',
): Study {
  const present = observations.filter(({ value }) => value !== null);
  const values = Float64Array.from(present, finiteValue);
  const codes = present.map(({ code }) => code);
  const weights = weightsOf(neighbours, style, codes);
  const leftOut = observations
    .filter(({ value }) => value === null)
    .map(({ code, why }) => ({ code, why: why ?? 'no-figure' }));
  const unlinked = codes.filter((_, i) => degree(weights, i) === 0);
  const isIsland = (code: string) => (neighbours.get(code) ?? []).every((other) => other === code);
  return {
    codes,
    values,
    weights,
    leftOut,
    islands: unlinked.filter(isIsland),
    cutOff: unlinked.filter((code) => !isIsland(code)),
  };
}

function finiteValue({ code, value }: Observation): number {
  if (value !== null && Number.isFinite(value)) return value;
  throw new SpatialError('not-a-number', `The value of ${code} is no number.`, { code });
}

/** A study of two variables at once. */
export interface PairStudy extends Study {
  /** The second variable, of the same regions. */
  others: Float64Array;
}

/** A study of the regions that have both values; who lacks one is left out with the reason of the first that is missing. */
export function pairStudyOf(
  first: readonly Observation[],
  second: readonly Observation[],
  neighbours: Neighbours,
  style: WeightStyle = 'row',
): PairStudy {
  const other = new Map(second.map((one) => [one.code, one]));
  const both = first.map((one) => {
    const partner = other.get(one.code);
    if (one.value === null || (partner && partner.value !== null)) return one;
    return { code: one.code, value: null, why: partner?.why ?? 'no-figure' };
  });
  const study = studyOf(both, neighbours, style);
  const others = Float64Array.from(study.codes, (code) => finiteValue(other.get(code) as Observation));
  return { ...study, others };
}
