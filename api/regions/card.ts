import type { Db } from '../../drizzle/client.ts';
import type { RegionCard } from '../contract/region-card.ts';
import { arrivalsIn, populationOf, receptionIn } from './figures.ts';
import { identityOf } from './identity.ts';
import { attributesOf, reportsOf } from './reports.ts';
import { scoresFor } from './scores.ts';

/** Everything public about one region in one answer, and in `unknown` what is not known and why. */
export async function regionCardOf(db: Db, asked: string): Promise<RegionCard> {
  const identity = await identityOf(db, asked);
  const { code, country } = identity;
  const [population, scores, attributes, reports, arrivals, reception] = await Promise.all([
    populationOf(db, code),
    scoresFor(db, code, country),
    attributesOf(db, code),
    reportsOf(db, code),
    arrivalsIn(db, code),
    receptionIn(db, code),
  ]);
  const parts = [population, scores, attributes, reports, arrivals, reception];
  return {
    ...identity,
    ...population,
    ...scores,
    ...attributes,
    ...reports,
    ...arrivals,
    ...reception,
    unknown: parts.flatMap((part) => part.unknown),
  };
}
