import type { Db } from '../../drizzle/client.ts';
import { levelOf } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { readColumns } from '../analysis/read-columns.ts';
import { findSimilar } from '../analysis/similar-answer.ts';
import { usualProfile } from '../contract/profile.ts';
import { overlap } from './fits.ts';
import { ranksAmong } from './ranks.ts';

interface Likeness {
  /** 1 = the most like; equally like ones share a rank. A region without a rank is not known. */
  ranks: ReadonlyMap<string, number>;
  demonstration: boolean;
}

/**
 * How like some regions of any level are to one: by the usual profile of similar regions, its numbers standardised over the
 * regions of the one's level and these.
 */
export async function readLikeness(db: Db, region: string, regions: Iterable<string>): Promise<Likeness> {
  const meant = new Set([...regions].filter((code) => !overlap(code, region)));
  const columns = await readColumns(db, 'profile', usualProfile);
  const peers = nuts
    .all(levelOf(region))
    .map(({ code }) => code)
    .filter((code) => code === region || !overlap(code, region));
  const { ranked } = findSimilar({
    ...{ region, among: 'own', codes: [...peers, ...meant], columns },
    nameOf: (code) => nuts.region(code).latinName,
  });
  const isInvented = (code: string) => columns.some(({ column }) => column.cells.get(code)?.demonstration);
  return {
    ranks: ranksAmong(ranked, meant),
    demonstration: [region, ...meant].some(isInvented),
  };
}
