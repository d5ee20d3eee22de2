import type { ScoreSeries } from '../../api/contract/scores.ts';
import type { View } from '../address.ts';
import { nearestYear } from './wish.ts';

export interface Offer {
  edition: string | null;
  year: number;
}

/** What to look at instead of a year that there is not: the nearest one and the newest one. */
export const offersOf = (years: readonly number[], year: number): Offer[] =>
  distinct([nearestYear(years, year), years.toSorted((a, b) => a - b).at(-1)], null);

/** The same of scores: years of the edition asked for, and editions that have the year. */
export function scoreOffers({ scope, edition, year }: View, series: ScoreSeries['series']): Offer[] {
  const known = series.filter((one) => one.scope === scope);
  const asked = known.filter((one) => one.edition === edition).map((one) => one.year);
  const elsewhere = known.filter((one) => one.year === year);
  const newest = known.toSorted((a, b) => b.year - a.year).slice(0, 1);
  const inEdition = distinct([year === null ? undefined : nearestYear(asked, year)], edition);
  const others = elsewhere.map((one) => ({ edition: one.edition, year: one.year }));
  const offers = [...inEdition, ...others];
  if (offers.length > 0) return offers;
  return newest.map((one) => ({ edition: one.edition, year: one.year }));
}

const distinct = (years: readonly (number | undefined)[], edition: string | null): Offer[] =>
  [...new Set(years)].flatMap((year) => (year === undefined ? [] : [{ edition, year }]));
