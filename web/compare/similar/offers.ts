import { MOST_PARTS, partName, type ProfilePart, traitNames } from '../../../api/contract/profile.ts';
import type { ScoreSeries } from '../../../api/contract/scores.ts';
import {
  natures,
  type OfficialMeasure,
  officialMeasures,
  type Variable,
} from '../../../api/contract/variable.ts';
import { assessedAreas, nationalAreas, type ScoreScope, scoreScopes } from '../../../drizzle/vocabulary.ts';
import { firstTime, type When } from '../choosing/catalogue.ts';

/** What may be ticked, in groups. `when`: the edition and year of a group of scores; null where none is published. */
export interface Offer {
  group: 'region' | ScoreScope | 'rates' | 'others';
  when: When | null;
  parts: readonly ProfilePart['of'][];
}

const areas: Record<ScoreScope, readonly string[]> = {
  regional: ['overall', ...assessedAreas],
  national: nationalAreas,
};

const isRate = (kind: OfficialMeasure) => natures[kind].nature === 'rate';
const scoreOf = (scope: ScoreScope, area: string, when: When): Variable => ({
  measure: { kind: 'score', scope, area },
  ...when,
});

/**
 * All that a profile can hold: the traits, the scores of one edition of each index (that of a score which is ticked, else the one
 * that is chosen first elsewhere), rates, and whatever else the address brought along.
 */
export function offersOf(
  profile: readonly ProfilePart[],
  series: ScoreSeries['series'],
  by: readonly Variable[],
): Offer[] {
  const ticked = profile.flatMap(({ of }) => (typeof of === 'string' ? [] : [of]));
  const scores = scoreScopes.toReversed().map((scope): Offer => {
    const times = series.filter((one) => one.scope === scope && one.areas.length > 0);
    const when = firstTime(times, scope, [...ticked, ...by]);
    if (!when) return { group: scope, when: null, parts: [] };
    const { edition, year } = when;
    const scored = times.find((one) => one.edition === edition && one.year === year)?.areas ?? [];
    return {
      group: scope,
      when: { edition, year },
      parts: areas[scope]
        .filter((area) => scored.includes(area))
        .map((area) => scoreOf(scope, area, { edition, year })),
    };
  });
  const rates = officialMeasures
    .filter(isRate)
    .map((kind) => ticked.find(({ measure }) => measure.kind === kind) ?? newest(kind));
  const known: Offer[] = [
    { group: 'region', when: null, parts: traitNames },
    ...scores,
    { group: 'rates', when: null, parts: rates },
  ];
  const names = new Set(known.flatMap(({ parts }) => parts.map(partName)));
  const others = profile.map(({ of }) => of).filter((of) => !names.has(partName(of)));
  return others.length > 0 ? [...known, { group: 'others', when: null, parts: others }] : known;
}

const newest = (kind: OfficialMeasure): Variable => ({ measure: { kind }, edition: null, year: null });

export const weightOf = (profile: readonly ProfilePart[], of: ProfilePart['of']): 0 | ProfilePart['weight'] =>
  profile.find((part) => partName(part.of) === partName(of))?.weight ?? 0;

/** The profile with a part off, on, or counting double; in the order of the offers, so that one choice has one address. */
export function weighed(
  profile: readonly ProfilePart[],
  offers: readonly Offer[],
  of: ProfilePart['of'],
  weight: 0 | ProfilePart['weight'],
): ProfilePart[] {
  const others = profile.filter((part) => partName(part.of) !== partName(of));
  const next = weight === 0 || others.length >= MOST_PARTS ? others : [...others, { of, weight }];
  const order = offers.flatMap(({ parts }) => parts.map(partName));
  return next.sort((a, b) => order.indexOf(partName(a.of)) - order.indexOf(partName(b.of)));
}
