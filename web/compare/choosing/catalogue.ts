import {
  type Measure,
  type OfficialMeasure,
  officialMeasures,
  type Variable,
} from '../../../api/contract/variable.ts';
import type { ScoreSeries } from '../../../api/contract/scores.ts';
import {
  type Horizon,
  nationalAreas,
  regionalScores,
  type ScoreScope,
  type Sector,
} from '../../../drizzle/vocabulary.ts';
import { defaultView } from '../../address.ts';
import { wishOf } from '../../map/wish.ts';

/** What one chooses first: an index, or a figure. */
export const kinds = ['national', 'regional', 'needs', 'practices', ...officialMeasures] as const;
export type Kind = ScoreScope | 'needs' | 'practices' | OfficialMeasure;

/** A measure while it is being chosen; what its kind does not have is not looked at. */
export interface Choosing {
  kind: Kind;
  area: string;
  sector: Sector | null;
  horizon: Horizon | null;
}

export const isScope = (kind: Kind): kind is ScoreScope => kind === 'national' || kind === 'regional';
export const areasOf = (scope: ScoreScope): readonly string[] =>
  scope === 'national' ? nationalAreas : regionalScores;

export function measureOf({ kind, area, sector, horizon }: Choosing): Measure {
  if (isScope(kind)) return { kind: 'score', scope: kind, area };
  if (kind === 'needs') return { kind, sector, horizon };
  return kind === 'practices' ? { kind, sector } : { kind };
}

/** An edition with a year, or a year alone. */
export type When = Pick<Variable, 'edition' | 'year'>;
export const sameWhen = (one: When, other: When) => one.edition === other.edition && one.year === other.year;

/** Of when there are scores of an area, the newest first. */
export function scoreTimes(
  series: ScoreSeries['series'],
  { scope, area }: { scope: ScoreScope; area: string },
): When[] {
  return series
    .filter((one) => one.scope === scope && one.areas.includes(area))
    .map(({ edition, year }) => ({ edition, year }));
}

/**
 * The edition and year a score is added with: that of a score of the same index which is compared already, else what the map
 * opens with, else the newest.
 */
export function firstTime(
  times: readonly When[],
  scope: ScoreScope,
  by: readonly Variable[],
): When | undefined {
  const known = by.filter(({ measure }) => measure.kind === 'score' && measure.scope === scope);
  const wish = wishOf({ ...defaultView, layer: 'mipex', scope, edition: null, year: null });
  const usual = wish?.kind === 'scores' ? [{ edition: wish.edition, year: wish.year }] : [];
  return [...known, ...usual, ...times].find((one) => times.some((time) => sameWhen(time, one)));
}
