import type { Match, MatchNeed, MatchOrder, MatchPractice, Matches } from '../contract/matching.ts';
import { byText, fitOf, overlap } from './fits.ts';

/** How regions lie to the region of the need. */
export interface Surroundings {
  /** Ranks of regions by how like they are to it, 1 = the most like; a region that is not there is not known. */
  similarity: ReadonlyMap<string, number>;
  /** Kilometres between the centres, not rounded. */
  kilometresTo: (region: string) => number;
}

interface Place {
  region: string;
  rank: number | null;
  kilometres: number;
}

const last = Number.POSITIVE_INFINITY;
const byRank = (a: Place, b: Place) => {
  const [first, second] = [a.rank ?? last, b.rank ?? last];
  return first === second ? 0 : first - second;
};
const byDistance = (a: Place, b: Place) => a.kilometres - b.kilometres;

/** Regions in the order asked for; what is not known comes last, equals in the order of their codes. */
const inOrder = (order: MatchOrder) => (a: Place, b: Place) =>
  (order === 'similar' ? byRank(a, b) || byDistance(a, b) : byDistance(a, b) || byRank(a, b)) ||
  byText(a.region, b.region);

/**
 * The practices that fit a need, and why. Order `similar`: the region most like the need's first, then the nearest, regions
 * of unknown likeness after all others; `near`: the nearest first, then the most like. Of one region: the practice that
 * shares more groups of people first, then by id. A practice of several regions stands where the first of them stands.
 * How it went decides nothing: what failed is as good to know. What overlaps the need's region is its own and listed apart.
 */
export function matchesFor(
  need: MatchNeed,
  practices: readonly MatchPractice[],
  { similarity, kilometresTo }: Surroundings,
  order: MatchOrder,
): Pick<Matches, 'practices' | 'own'> {
  const compare = inOrder(order);
  const placeOf = (region: string): Place => ({
    region,
    rank: similarity.get(region) ?? null,
    kilometres: kilometresTo(region),
  });
  const fitting = practices.flatMap((practice) => {
    const fit = fitOf(need, practice);
    return fit ? [{ practice, fit }] : [];
  });
  const isOwn = ({ practice }: (typeof fitting)[number]) =>
    practice.regions.some((region) => overlap(region, need.region));
  const others = fitting
    .filter((one) => !isOwn(one))
    .flatMap(({ practice, fit }) => {
      const [place] = practice.regions.map(placeOf).sort(compare);
      return place ? [{ practice, fit, place }] : [];
    })
    .sort(
      (a, b) =>
        compare(a.place, b.place) ||
        (b.fit.targetGroups?.length ?? 0) - (a.fit.targetGroups?.length ?? 0) ||
        byText(a.practice.id, b.practice.id),
    );
  return {
    practices: others.map(
      ({ practice, fit, place }): Match => ({
        practice,
        region: place.region,
        ...fit,
        similarity: place.rank,
        kilometres: Math.round(place.kilometres),
      }),
    ),
    own: fitting
      .filter(isOwn)
      .map(({ practice }) => practice)
      .sort((a, b) => byText(a.id, b.id)),
  };
}
