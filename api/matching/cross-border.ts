import { horizons, type Sector } from '../../drizzle/vocabulary.ts';
import type { Neighbours } from '../../geo/contiguity.ts';
import { countryOf, isWithin } from '../../geo/nuts.ts';
import type { BorderPair, MatchNeed, MatchOffer, MatchPractice } from '../contract/matching.ts';
import { byText, fitOf, isOpen, overlap } from './fits.ts';

export interface Published {
  needs: readonly MatchNeed[];
  practices: readonly MatchPractice[];
  offers: readonly MatchOffer[];
}

/**
 * Says whether a region touches another across a border of countries. Their levels may differ: they touch where any of
 * their level-3 parts share a point of the boundaries. Example: Catalonia (level 2) touches Pyrénées-Orientales (level 3).
 */
export function touchingAbroad(neighbours: Neighbours): (region: string, other: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  /** The level-3 regions of other countries that touch a part of this region. */
  const beyond = (region: string): ReadonlySet<string> => {
    const found = known.get(region) ?? new Set(partsBeyond(neighbours, region));
    known.set(region, found);
    return found;
  };
  return (region, other) => {
    if (countryOf(region) === countryOf(other)) return false;
    for (const part of beyond(region)) if (isWithin(part, other)) return true;
    return false;
  };
}

function* partsBeyond(neighbours: Neighbours, region: string) {
  for (const [code, touching] of neighbours) {
    if (!isWithin(code, region)) continue;
    for (const part of touching) if (countryOf(part) !== countryOf(region)) yield part;
  }
}

/** A region that needs or seeks something, of one sector or several. */
interface Wanting {
  region: string;
  sectors: readonly Sector[];
  need: MatchNeed | null;
  seeks: MatchOffer | null;
}

const rankOf = ({ need }: Wanting) => (need ? horizons.indexOf(need.horizon) : horizons.length);
const idOf = ({ need, seeks }: Wanting) => (need ?? seeks)?.id ?? '';

/**
 * What regions need or seek, beside what a region of another country that they touch has for it: practices that fit the
 * need, and cooperation offered (for a need also cooperation sought: both may look together) in its sector. One entry per need
 * and neighbour. Order: by region, its needs before what it seeks, the urgent and the severe first, then by neighbour.
 */
export function complementary(
  { needs, practices, offers }: Published,
  touch: (region: string, other: string) => boolean,
): BorderPair[] {
  const wanting: Wanting[] = [
    ...needs.filter(isOpen).map((need) => ({
      ...{ region: need.region, sectors: [need.sector], need, seeks: null },
    })),
    ...offers
      .filter((one) => one.direction === 'seeks')
      .map((seeks) => ({ region: seeks.region, sectors: seeks.sectors, need: null, seeks })),
  ];
  wanting.sort(
    (a, b) =>
      byText(a.region, b.region) ||
      rankOf(a) - rankOf(b) ||
      (b.need?.severity ?? 0) - (a.need?.severity ?? 0) ||
      byText(idOf(a), idOf(b)),
  );
  return wanting.flatMap((one) => pairsOf(one, practices, offers, touch));
}

function pairsOf(
  { region, sectors, need, seeks }: Wanting,
  practices: readonly MatchPractice[],
  offers: readonly MatchOffer[],
  touch: (region: string, other: string) => boolean,
): BorderPair[] {
  const given = new Map<string, Pick<BorderPair, 'practices' | 'offers'>>();
  const at = (neighbour: string) => {
    const found = given.get(neighbour) ?? { practices: [], offers: [] };
    given.set(neighbour, found);
    return found;
  };
  const inSectors = (of: readonly Sector[]) => of.some((sector) => sectors.includes(sector));
  for (const practice of practices) {
    // A project of regions on both sides of the border is there already.
    if (practice.regions.some((code) => overlap(code, region))) continue;
    if (need ? !fitOf(need, practice) : !inSectors(practice.sectors)) continue;
    for (const code of practice.regions) if (touch(region, code)) at(code).practices.push(practice);
  }
  for (const offer of offers) {
    if (!need && offer.direction === 'seeks') continue;
    if (inSectors(offer.sectors) && touch(region, offer.region)) at(offer.region).offers.push(offer);
  }
  const byId = (a: { id: string }, b: { id: string }) => byText(a.id, b.id);
  return [...given]
    .sort(([a], [b]) => byText(a, b))
    .map(([neighbour, found]) => ({
      ...{ need, seeks, region, neighbour },
      practices: found.practices.sort(byId),
      offers: found.offers.sort(byId),
    }));
}
