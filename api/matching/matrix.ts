import { horizons, sectors } from '../../drizzle/vocabulary.ts';
import { isWithin } from '../../geo/nuts.ts';
import type { MatchNeed, MatchPractice, NeedsPractices, SectorRow } from '../contract/matching.ts';
import { byText, isOpen } from './fits.ts';

const byNeed = (a: MatchNeed, b: MatchNeed) =>
  byText(a.region, b.region) ||
  horizons.indexOf(a.horizon) - horizons.indexOf(b.horizon) ||
  b.severity - a.severity ||
  byText(a.id, b.id);

const byPlace = (a: MatchPractice, b: MatchPractice) => byText(a.region, b.region) || byText(a.id, b.id);

/**
 * Open needs against practices by sector, for some regions with their parts (null = all). A record is counted once,
 * however many of the regions hold it; a practice of several sectors stands in the row of each, so rows do not add up.
 * These are numbers of records, not of people.
 */
export function needsAndPractices(
  regions: readonly string[] | null,
  needs: readonly MatchNeed[],
  practices: readonly MatchPractice[],
): NeedsPractices {
  const isHere = (code: string) => regions === null || regions.some((region) => isWithin(code, region));
  const open = needs.filter((need) => isOpen(need) && isHere(need.region)).sort(byNeed);
  const here = practices.filter((one) => one.regions.some(isHere));
  const ids = new Set(here.map((one) => one.id));
  const elsewhere = practices.filter((one) => !ids.has(one.id));
  return {
    regions: regions && [...regions],
    sectors: sectors.map((sector): SectorRow => {
      const wanted = open.filter((need) => need.sector === sector);
      const inSector = (list: readonly MatchPractice[]) =>
        list.filter((one) => one.sectors.includes(sector)).length;
      const counts = { here: inSector(here), elsewhere: inSector(elsewhere) };
      const at = (horizon: string) => wanted.filter((need) => need.horizon === horizon).length;
      return {
        sector,
        needs: { urgent: at('urgent'), medium: at('medium'), long: at('long') },
        practices: counts,
        needsWithoutPractice: wanted.length > 0 && counts.here === 0,
        practicesWithoutNeed: wanted.length === 0 && counts.here > 0,
      };
    }),
    totals: { needs: open.length, here: here.length, elsewhere: elsewhere.length },
    withoutNeeds: (regions ?? []).filter((region) => !open.some((need) => isWithin(need.region, region))),
    needs: open,
    here: here.sort(byPlace),
    elsewhere: elsewhere.sort(byPlace),
  };
}
