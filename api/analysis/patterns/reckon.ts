import type { AutocorrelationFound, GlobalStatistic, HotspotsFound } from '../../contract/spatial.ts';
import { say } from '../../contract/sentences.ts';
import {
  type Autocorrelation,
  autocorrelation,
  type BivariateAutocorrelation,
  bivariateAutocorrelation,
  type Hotspots,
  hotspots,
} from '../../../geo/spatial/analysis.ts';
import type { GlobalFigure } from '../../../geo/spatial/moments.ts';
import type { Steps } from '../../../geo/spatial/steps.ts';
import { pairStudyOf, type Study, studyOf } from '../../../geo/spatial/study.ts';
import { linkedCount } from '../../../geo/spatial/weights.ts';
import { neighboursOf } from './neighbours.ts';
import type { Task } from './prepare.ts';
import { type Refused, refusalOfNeighbours } from './refuse.ts';

/** What was found, whichever statistic it was. */
export type Found =
  | ({ statistic: 'moran' | 'bivariate' } & AutocorrelationFound)
  | ({ statistic: 'hotspots' } & HotspotsFound);

/**
 * The statistics of a prepared task, in steps: the same in the page's worker and in the server's thread, for the same seed. Refused
 * where too many regions have no neighbour, or there is more to do than whoever reckons takes on.
 */
export function* reckon(
  task: Task,
  mostWork = Number.POSITIVE_INFINITY,
): Steps<{ refused: Refused[] } | { found: Found }> {
  const { codes, values, others, method, statistic } = task;
  const tooMany = method.weights === 'nearest' && method.nearest >= codes.length / 2;
  if (tooMany)
    return { refused: [{ field: 'nearest', ...say('nearest-too-many', { count: codes.length }) }] };
  const style = method.rows === 'standardised' ? 'row' : 'binary';
  const observed = (list: readonly number[]) =>
    codes.map((code, at) => ({ code, value: list[at] as number }));
  const neighbours = neighboursOf(task);
  const study = studyOf(observed(values), neighbours, style);
  const refused = refusalOfNeighbours(study);
  if (refused) return { refused: [refused] };
  if (study.weights.to.length * method.permutations > mostWork)
    return { refused: [{ field: 'permutations', ...say('analysis-too-long') }] };
  if (statistic === 'hotspots') return { found: hotspotsOf(study, yield* hotspots(study, method)) };
  if (!others) return { found: moranOf(study, yield* autocorrelation(study, method)) };
  const pair = pairStudyOf(observed(values), observed(others), neighbours, style);
  return { found: bivariateOf(study, yield* bivariateAutocorrelation(pair, method), others) };
}

const commonOf = ({ codes, weights, islands, cutOff }: Study) => ({
  n: codes.length,
  linked: linkedCount(weights),
  links: weights.to.length,
  islands,
  cutOff,
});

const globalOf = (figure: GlobalFigure, permutedP: number | null): GlobalStatistic => {
  const { n, statistic: value, expected: expectation, variance, z, p } = figure;
  return { n, value, expectation, variance, z, p, permutedP };
};

function moranOf(study: Study, found: Autocorrelation): Found {
  const { moran, geary, permutation, floor } = found;
  const alone = study.islands.length + study.cutOff.length > 0;
  return {
    statistic: 'moran',
    ...commonOf(study),
    floor,
    global: globalOf(moran.linked ?? moran.all, permutation.p),
    withIslands: alone ? globalOf(moran.all, permutation.p) : null,
    geary: globalOf(geary.linked ?? geary.all, null),
    regions: found.regions.map(({ code: region, figure, mark, correctedMark, ...rest }) => ({
      region,
      ...rest,
      other: null,
      statistic: figure?.statistic ?? null,
      expectation: figure?.expected ?? null,
      variance: figure?.variance ?? null,
      cluster: mark,
      correctedCluster: correctedMark,
    })),
  };
}

function bivariateOf(study: Study, found: BivariateAutocorrelation, others: readonly number[]): Found {
  const { n, linked, ...common } = commonOf(study);
  const none = { expectation: null, variance: null, z: null, p: null };
  return {
    statistic: 'bivariate',
    ...common,
    n,
    linked,
    floor: found.floor,
    global: { n: linked, value: found.moran, ...none, permutedP: found.permutation.p },
    withIslands: null,
    geary: null,
    regions: found.regions.map(({ code: region, figure, mark, correctedMark, ...rest }, at) => ({
      region,
      ...rest,
      other: others[at] as number,
      statistic: figure?.statistic ?? null,
      expectation: null,
      variance: null,
      cluster: mark,
      correctedCluster: correctedMark,
    })),
  };
}

function hotspotsOf(study: Study, { floor, regions }: Hotspots): Found {
  return {
    statistic: 'hotspots',
    ...commonOf(study),
    floor,
    regions: regions.map(({ code: region, figure, mark, correctedMark, ...rest }) => ({
      region,
      ...rest,
      statistic: figure?.z ?? null,
      cluster: mark,
      correctedCluster: correctedMark,
    })),
  };
}
