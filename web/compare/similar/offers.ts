import { MOST_PARTS, partName, type ProfilePart, traitNames } from '../../../api/contract/profile.ts';
import type { ScoreSeries } from '../../../api/contract/scores.ts';
import {
  natures,
  type OfficialMeasure,
  officialMeasures,
  type Variable,
} from '../../../api/contract/variable.ts';
import { assessedAreas, nationalAreas, type ScoreScope } from '../../../drizzle/vocabulary.ts';
import { firstTime, sameWhen, type When } from '../choosing/catalogue.ts';

type Of = ProfilePart['of'];
type Series = ScoreSeries['series'];

/** Scores of one index that may be ticked: of one edition and year, out of those there are. */
export interface ScoreOffer {
  scope: ScoreScope;
  /** Null where none is published. */
  when: When | null;
  times: readonly When[];
  parts: readonly Variable[];
}

const areas: Record<ScoreScope, readonly string[]> = {
  regional: ['overall', ...assessedAreas],
  national: nationalAreas,
};

/** The scores of an edition and year, in the order of the index. */
const scoresAt = (scope: ScoreScope, { edition, year }: When, series: Series): Variable[] => {
  const scored = series.find((one) => one.scope === scope && sameWhen(one, { edition, year }))?.areas ?? [];
  return areas[scope]
    .filter((area) => scored.includes(area))
    .map((area) => ({ measure: { kind: 'score', scope, area }, edition, year }));
};

const timesOf = (scope: ScoreScope, series: Series): When[] =>
  series
    .filter((one) => one.scope === scope && one.areas.length > 0)
    .map(({ edition, year }) => ({ edition, year }));

/**
 * The scores of an index to tick: of the edition and year of one that is ticked, else those wished for, else those that the page
 * compares by or opens with.
 */
export function scoreOffer(
  scope: ScoreScope,
  ticked: readonly Variable[],
  wished: When | null,
  by: readonly Variable[],
  series: Series,
): ScoreOffer {
  const times = timesOf(scope, series);
  const known = ticked.filter(({ measure }) => measure.kind === 'score' && measure.scope === scope);
  const when = [...known, ...(wished ? [wished] : [])].find((one) =>
    times.some((time) => sameWhen(time, one)),
  );
  const first = when ?? firstTime(times, scope, by) ?? null;
  return { scope, when: first, times, parts: first ? scoresAt(scope, first, series) : [] };
}

/** Every edition of the regional index, and one of the national: in which scores somebody may be ahead. */
export function aheadOffers(wished: Variable | null, by: readonly Variable[], series: Series): ScoreOffer[] {
  const times = timesOf('regional', series);
  const regional = times.map(
    (when): ScoreOffer => ({ scope: 'regional', when, times, parts: scoresAt('regional', when, series) }),
  );
  return [...regional, scoreOffer('national', wished ? [wished] : [], null, by, series)];
}

/**
 * A score as the server will take it: what the address says without edition or year is of the newest there is. Anything else
 * stays as it is.
 */
export function settled(of: Of, series: Series): Of {
  if (typeof of === 'string' || of.measure.kind !== 'score') return of;
  const { scope } = of.measure;
  const found = series.find(
    (one) =>
      one.scope === scope &&
      (of.edition === null || one.edition === of.edition) &&
      (of.year === null || one.year === of.year),
  );
  return found ? { measure: of.measure, edition: found.edition, year: found.year } : of;
}

const isRate = (kind: OfficialMeasure) => natures[kind].nature === 'rate';

/** Rates to tick: those that are ticked with their year, the others the newest. */
export const ratesFor = (ticked: readonly Variable[]): Variable[] =>
  officialMeasures.filter(isRate).map(
    (kind) =>
      ticked.find(({ measure }) => measure.kind === kind) ?? {
        measure: { kind },
        edition: null,
        year: null,
      },
  );

export const weightOf = (profile: readonly ProfilePart[], of: Of): 0 | ProfilePart['weight'] =>
  profile.find((part) => partName(part.of) === partName(of))?.weight ?? 0;

/** The profile with a part off, on, or counting double; traits first, so that one choice has one address. */
export function weighed(
  profile: readonly ProfilePart[],
  of: Of,
  weight: 0 | ProfilePart['weight'],
): ProfilePart[] {
  const at = profile.findIndex((part) => partName(part.of) === partName(of));
  if (weight === 0) return profile.filter((_, place) => place !== at);
  if (at >= 0) return profile.with(at, { of, weight });
  if (profile.length >= MOST_PARTS) return [...profile];
  const place = (part: ProfilePart) =>
    typeof part.of === 'string' ? traitNames.indexOf(part.of) : traitNames.length;
  return [...profile, { of, weight }].sort((a, b) => place(a) - place(b));
}
