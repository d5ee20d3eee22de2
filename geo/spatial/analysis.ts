import {
  type BivariateFigure,
  bivariateMoran,
  bivariateMoranChance,
  localBivariateMoran,
  localBivariateMoranChances,
} from './bivariate.ts';
import { type Cluster, clusterOf, type Spot, spotOf } from './clusters.ts';
import { type Floor, floorOf } from './false-discovery.ts';
import { geary } from './geary.ts';
import { getisOrd, getisOrdChances, type HotspotFigure } from './getis-ord.ts';
import { type LocalFigure, localMoran, localMoranChances } from './local-moran.ts';
import { LEAST_REGIONS } from './errors.ts';
import { type Counting, deviationsOf, type GlobalFigure } from './moments.ts';
import { crossProduct, moran } from './moran.ts';
import { DEFAULT_PERMUTATIONS, type PermutationFigure, permuted } from './permutation.ts';
import { randomOf } from './random.ts';
import { type RegionResult, resultsOf } from './results.ts';
import { part, type Steps } from './steps.ts';
import type { PairStudy, Study } from './study.ts';
import { linkedCount } from './weights.ts';

/** How to judge: how many permutations, from which seed, and from which chance on a region is marked. */
export interface Judging {
  permutations?: number;
  seed?: number;
  alpha?: number;
}

/** A statistic by both ways of counting; `linked` is null when fewer than 4 regions have a neighbour. */
export interface BothCounts {
  linked: GlobalFigure | null;
  all: GlobalFigure;
}

/** Everything about how a variable lies on the map. */
export interface Autocorrelation {
  moran: BothCounts;
  geary: BothCounts;
  /** Of Moran's I, both ways of counting alike. */
  permutation: PermutationFigure;
  regions: RegionResult<LocalFigure, Cluster>[];
  floor: Floor;
}

/** How a first variable lies beside a second one of the neighbours. */
export interface BivariateAutocorrelation {
  moran: number;
  permutation: PermutationFigure;
  /** `value` is the first variable, `lag` the neighbours' second. */
  regions: RegionResult<BivariateFigure, Cluster>[];
  floor: Floor;
}

/** Where high and low values lie together. */
export interface Hotspots {
  regions: RegionResult<HotspotFigure, Spot>[];
  floor: Floor;
}

/**
 * Moran's I, Geary's C and the local Moran of every region of a study, in steps, the same for the same seed (1 if none is given).
 * Does not refuse (refusals.ts does) but throws a SpatialError for what cannot be computed: under 4 regions, no variation, nobody
 * with a neighbour. Example: planar areas of NUTS 2021 level 3, queen, by row: I = 0.5313 (1,472 linked) or 0.5465 (all 1,514).
 */
export function* autocorrelation(study: Study, judging: Judging = {}): Steps<Autocorrelation> {
  const { permutations = DEFAULT_PERMUTATIONS, seed = 1, alpha = 0.05 } = judging;
  const { values, weights } = study;
  const figures = localMoran(values, weights);
  const global = { moran: bothCounts(moran, study), geary: bothCounts(geary, study) };
  const { z } = deviationsOf(values);
  const statistic = (dealt: Float64Array) => crossProduct(dealt, dealt, weights);
  const deals = permuted(z, statistic, permutations, randomOf(seed), weights.to.length);
  const permutation = yield* part(deals, 0, 0.8);
  const local = localMoranChances(values, weights, permutations, randomOf(seed));
  const chances = yield* part(local, 0.8, 1);
  const regions = resultsOf(
    study,
    figures,
    chances,
    ({ quadrant }, p): Cluster => clusterOf(quadrant, p, alpha),
  );
  return { ...global, permutation, regions, floor: floorOf(chances, permutations, alpha) };
}

/** Gi* of every region of a study, in steps; otherwise as `autocorrelation`. */
export function* hotspots(study: Study, judging: Judging = {}): Steps<Hotspots> {
  const { permutations = DEFAULT_PERMUTATIONS, seed = 1, alpha = 0.05 } = judging;
  const { values, weights } = study;
  const figures = getisOrd(values, weights);
  const chances = yield* getisOrdChances(values, weights, permutations, randomOf(seed));
  const regions = resultsOf(study, figures, chances, (figure, p): Spot => spotOf(figure, p, alpha));
  return { regions, floor: floorOf(chances, permutations, alpha) };
}

/** Bivariate Moran's I, global and of every region, in steps; otherwise as `autocorrelation`. */
export function* bivariateAutocorrelation(
  study: PairStudy,
  judging: Judging = {},
): Steps<BivariateAutocorrelation> {
  const { permutations = DEFAULT_PERMUTATIONS, seed = 1, alpha = 0.05 } = judging;
  const { values, others, weights } = study;
  const figures = localBivariateMoran(values, others, weights);
  const deals = bivariateMoranChance(values, others, weights, permutations, randomOf(seed));
  const permutation = yield* part(deals, 0, 0.8);
  const local = localBivariateMoranChances(values, others, weights, permutations, randomOf(seed));
  const chances = yield* part(local, 0.8, 1);
  const mark = ({ quadrant }: BivariateFigure, p: number): Cluster => clusterOf(quadrant, p, alpha);
  const regions = resultsOf(study, figures, chances, mark, others);
  const global = { moran: bivariateMoran(values, others, weights), permutation };
  return { ...global, regions, floor: floorOf(chances, permutations, alpha) };
}

function bothCounts(of: typeof moran, { values, weights }: Study): BothCounts {
  const figure = (counting: Counting) => of(values, weights, counting);
  return { linked: linkedCount(weights) < LEAST_REGIONS ? null : figure('linked'), all: figure('all') };
}
