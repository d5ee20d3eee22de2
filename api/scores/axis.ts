import { type ScoreAxis, scoreAxes } from '../../drizzle/vocabulary.ts';

/** The axis a regional score is of. Example: `resources` is of `element`; an area, or the overall, of `area`. */
export const axisOf = (code: string): ScoreAxis | 'area' =>
  (Object.keys(scoreAxes) as ScoreAxis[]).find((axis) =>
    (scoreAxes[axis] as readonly string[]).includes(code),
  ) ?? 'area';
