import { and, eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { score } from '../../drizzle/schema/score.ts';
import type { NationalArea } from '../../drizzle/vocabulary.ts';
import type { ScoreParts } from '../contract/scores.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { creditOf } from '../sources.ts';
import { countryOfWorld } from '../submissions/country.ts';
import { partsOf } from './parts.ts';
import { readRecomputed, readValuesOf } from './recomputed.ts';
import { scoredAt } from './scored.ts';
import { nationalStructure } from './structure.ts';

export interface NationalAsked {
  edition: string;
  year: number;
  region: string;
  area: NationalArea;
}

/** Why a national score is what it is: from the score down to the indicators. */
export async function readNationalParts(
  db: Db,
  { edition, year, region, area }: NationalAsked,
): Promise<ScoreParts> {
  const country = countryOfWorld(region)?.code;
  if (!country)
    throw refusal('bad-parameter', [{ field: 'region', ...say('country-code', { text: region }) }]);
  const series = { edition, country, year };
  const [values, recomputed, published] = await Promise.all([
    readValuesOf(db, series),
    readRecomputed(db, series, country),
    readPublishedOf(db, series),
  ]);
  const parts = partsOf({ ...series, values }, nationalStructure(), area, published, recomputed);
  if (!parts) throw new Problem('not-found', say('no-indicators', { region: country, year, edition }));
  const source = await creditOf(db, [`mipex-${edition}`]);
  return { scope: 'national', edition, year, region: country, ...parts, source };
}

async function readPublishedOf(
  db: Db,
  { country, ...series }: { edition: string; country: string; year: number },
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .select({ area: score.area, value: score.value })
    .from(score)
    .where(and(scoredAt('national', series, country), eq(score.computed, false)));
  return new Map(rows.map((row) => [row.area, row.value]));
}
