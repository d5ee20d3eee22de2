import { unlinkedOf } from './clusters.ts';
import { corrected } from './false-discovery.ts';
import type { Study } from './study.ts';
import { spatialLag } from './weights.ts';

/** One region's part of the answer. `Mark` is what it is on the map, before and after the correction. */
export interface RegionResult<Figure, Mark> {
  code: string;
  value: number;
  lag: number | null;
  figure: Figure | null;
  /** By conditional permutation, either side; then corrected for the number of tests. */
  p: number | null;
  correctedP: number | null;
  mark: Mark;
  correctedMark: Mark;
}

/** Puts the parts together; `lagged` are the values of which the lag is taken. */
export function resultsOf<Figure, Mark>(
  study: Study,
  figures: readonly (Figure | null)[],
  chances: readonly (number | null)[],
  markOf: (figure: Figure, p: number) => Mark,
  lagged: ArrayLike<number> = study.values,
): RegionResult<Figure, Mark | 'island' | 'cut-off'>[] {
  const lags = spatialLag(lagged, study.weights);
  const afterwards = corrected(chances);
  const unlinked = unlinkedOf(study);
  return study.codes.map((code, i) => {
    const figure = figures[i] ?? null;
    const mark = (p: number | null | undefined) =>
      figure === null || p === null || p === undefined ? (unlinked.get(code) ?? 'island') : markOf(figure, p);
    const [p, correctedP] = [chances[i] ?? null, afterwards[i] ?? null];
    const marks = { mark: mark(p), correctedMark: mark(correctedP) };
    return { code, value: study.values[i] as number, lag: lags[i] ?? null, figure, p, correctedP, ...marks };
  });
}
