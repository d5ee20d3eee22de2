import { and, arrayContains, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { publishedPractice } from '../../drizzle/schema/published.ts';
import { regionRoute, taskforceRegion } from '../../drizzle/schema/region.ts';
import { score } from '../../drizzle/schema/score.ts';
import { isWithin, levelOf, type NutsLevel } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { practisedIn, type Practised } from '../contract/crosswalk.ts';
import type { Among, ProfilePart } from '../contract/profile.ts';
import type { Ahead, AheadPractice, SimilarRegions } from '../contract/similar.ts';
import type { Variable } from '../contract/variable.ts';
import { refusal } from '../problem.ts';
import { knownOf } from './known.ts';
import { readColumns } from './read-columns.ts';
import { aheadOf, answerOf, type Found, findSimilar } from './similar-answer.ts';

interface Asked {
  region: string;
  profile: readonly ProfilePart[];
  /** Without, the regions of its level. */
  among: Among | undefined;
  limit: number;
  /** The score in which those are looked for that are ahead. */
  ahead: Variable | undefined;
}

/** The regions most similar to one, and those of them that are ahead of it, with what they practise. */
export async function readSimilar(db: Db, asked: Asked): Promise<SimilarRegions> {
  const { region, profile, limit } = asked;
  const among = asked.among ?? (`${levelOf(region)}` as Among);
  const [columns, codes] = await Promise.all([
    readColumns(db, 'profile', profile),
    among === 'own' ? regionsTakingPart(db) : nuts.all(Number(among) as NutsLevel).map(({ code }) => code),
  ]);
  // Its own parts, and what it is a part of, are no other regions.
  const others = codes.filter(
    (code) => code === region || !(isWithin(code, region) || isWithin(region, code)),
  );
  const nameOf = (code: string) => nuts.region(code).latinName;
  const found = findSimilar({ region, among, codes: others, columns, nameOf });
  return {
    ...answerOf(found, limit),
    ahead: asked.ahead ? await readAhead(db, found, asked.ahead, limit) : null,
  };
}

/** Regions of the Task Force, and whoever else has a score or a declared role, each at its own level. */
async function regionsTakingPart(db: Db): Promise<string[]> {
  const rows = await db
    .select({ code: taskforceRegion.region })
    .from(taskforceRegion)
    .union(db.select({ code: regionRoute.region }).from(regionRoute))
    .union(db.select({ code: score.region }).from(score).where(eq(score.scope, 'regional')));
  return rows.map(({ code }) => code).sort();
}

async function readAhead(db: Db, found: Found, variable: Variable, limit: number): Promise<Ahead> {
  const { measure } = variable;
  const [read] = await readColumns(db, 'ahead', [{ of: variable, weight: 1 }]);
  const column = read?.column;
  if (!column?.standing || !column.source || measure.kind !== 'score')
    throw refusal('bad-parameter', [{ field: 'ahead', message: 'is a score.' }]);
  const { known, ahead } = aheadOf(found, column);
  const practised = practisedIn(measure.scope, measure.area) ?? null;
  const practices = practised
    ? await readPractices(
        db,
        practised,
        ahead.map(({ code }) => code),
      )
    : [];
  const practising = ahead.map((one) => ({
    ...one,
    practices: practices
      .filter(({ regions }) => regions.some((code) => isWithin(code, one.code)))
      .map(({ regions: _, ...practice }) => practice),
  }));
  const [doing, others] = [true, false].map((does) =>
    practising.filter((one) => one.practices.length > 0 === does),
  ) as [Ahead['regions'], Ahead['regions']];
  return {
    variable: column.name,
    ...{ of: column.of, standing: column.standing, source: column.source },
    own: knownOf(column, found.region),
    ...{ practised, known, higher: ahead.length, practising: doing.length },
    regions: [...doing, ...others].slice(0, limit),
  };
}

/** Public practices of a sector or strand by these regions or places inside them. */
async function readPractices(
  db: Db,
  practised: Practised,
  codes: readonly string[],
): Promise<(AheadPractice & { regions: string[] })[]> {
  if (codes.length === 0) return [];
  const { id, title, region, regionName, regions, outcome, demonstration } = publishedPractice;
  return db
    .select({ id, title, region, regionName, regions, outcome, demonstration })
    .from(publishedPractice)
    .where(
      and(
        'sector' in practised
          ? arrayContains(publishedPractice.sectors, [practised.sector])
          : eq(publishedPractice.strand, practised.strand),
        sql`exists (select from unnest(${regions}) its, unnest(${sql.param(codes)}::text[]) code where starts_with(its, code))`,
      ),
    )
    .orderBy(asc(publishedPractice.title), asc(publishedPractice.id));
}
