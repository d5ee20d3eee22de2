import type { Db } from '../../drizzle/client.ts';
import type { NationalArea, RegionalScore, ScoreScope } from '../../drizzle/vocabulary.ts';
import { noSuchArea, scoredIn } from './areas.ts';
import { readNationalParts } from './why-national.ts';
import { readRegionalParts } from './why-regional.ts';

interface WhyAsked {
  scope: ScoreScope;
  edition: string;
  year: number;
  region: string;
  area: string;
}

/** What makes a score, of either index. */
export async function readWhy(db: Db, { scope, area, ...asked }: WhyAsked) {
  if (!scoredIn(scope).includes(area)) throw noSuchArea(scope, area);
  return scope === 'national'
    ? await readNationalParts(db, { ...asked, area: area as NationalArea })
    : await readRegionalParts(db, { ...asked, area: area as RegionalScore });
}
