import type { Db } from '../../drizzle/client.ts';
import { taskforceRegion } from '../../drizzle/schema/region.ts';
import { contiguity } from '../../geo/contiguity-table.ts';
import { kilometresBetween } from '../../geo/great-circle.ts';
import { isWithin } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import type { CrossBorder, MatchOrder, Matches, NeedsPractices } from '../contract/matching.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import type { Among } from './asked.ts';
import { complementary, type Published, touchingAbroad } from './cross-border.ts';
import { byText } from './fits.ts';
import { readLikeness } from './likeness.ts';
import { matchesFor } from './matches.ts';
import { needsAndPractices } from './matrix.ts';

/** Practices that may help with one need. A need that is not among these records is not found, whatever the reason. */
export async function matchesOf(
  db: Db,
  { needs, practices }: Published,
  asked: { need: string; order: MatchOrder },
): Promise<Matches> {
  const need = needs.find((one) => one.id === asked.need);
  if (!need) throw new Problem('not-found', say('no-such-need'));
  const regions = new Set(practices.flatMap((practice) => practice.regions));
  const { ranks, demonstration } = await readLikeness(db, need.region, regions);
  const { centre } = nuts.region(need.region);
  const kilometresTo = (region: string) => kilometresBetween(centre, nuts.region(region).centre);
  const found = matchesFor(need, practices, { similarity: ranks, kilometresTo }, asked.order);
  return { need, order: asked.order, likeness: { ranked: ranks.size, demonstration }, ...found };
}

async function regionsOf(db: Db, among: Among): Promise<readonly string[] | null> {
  if ('regions' in among) return among.regions;
  const members = await db.select({ code: taskforceRegion.region }).from(taskforceRegion);
  return members.map((one) => one.code).sort(byText);
}

export async function needsPracticesOf(db: Db, records: Published, among: Among): Promise<NeedsPractices> {
  return needsAndPractices(await regionsOf(db, among), records.needs, records.practices);
}

const touch = touchingAbroad(contiguity(3, 'queen'));

/** Pairs of which either region is meant. */
export async function crossBorderOf(db: Db, records: Published, among: Among): Promise<CrossBorder> {
  const regions = await regionsOf(db, among);
  const isMeant = (code: string) => regions === null || regions.some((region) => isWithin(code, region));
  const pairs = complementary(records, touch).filter(
    ({ region, neighbour }) => isMeant(region) || isMeant(neighbour),
  );
  return { regions: regions && [...regions], pairs };
}
