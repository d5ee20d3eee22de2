import type { Db } from '../../../drizzle/client.ts';
import { regionCompetence, regionRoute } from '../../../drizzle/schema/region.ts';
import { type Competence, competences, routeRoles } from '../../../drizzle/vocabulary.ts';
import { insertAll } from '../insert.ts';
import { list, oneOf, readTable } from '../table.ts';

/** The eight areas of the overall score, and reception, which stands apart. */
export const areas = [
  'labour-market',
  'education',
  'language',
  'health',
  'housing',
  'social-assistance',
  'political-participation',
  'anti-discrimination',
  'reception',
] as const;
export type Area = (typeof areas)[number];

const assessments = ['scored', 'under-review', 'not-asked'] as const;

export interface Declaration {
  region: string;
  routes: string[];
  /** How far the region's demonstration assessment has come. */
  assessment: (typeof assessments)[number];
  competences: Record<Area, Competence>;
}

/** What each of the 28 regions declares in the demonstration. */
export function declarations(): Declaration[] {
  return readTable('demonstration/declarations', ['region', 'routes', 'assessment', ...areas]).map((row) => ({
    region: row.region,
    routes: list(row.routes, '|'),
    assessment: oneOf(assessments, row.assessment),
    competences: Object.fromEntries(areas.map((area) => [area, oneOf(competences, row[area])])) as Record<
      Area,
      Competence
    >,
  }));
}

/** Roles on the route and competences per area, marked as demonstration. */
export async function seedDeclarations(db: Db): Promise<void> {
  const declared = declarations();
  await insertAll(
    db,
    regionRoute,
    declared.flatMap(({ region, routes }) =>
      routes.map((role) => ({ region, role: oneOf(routeRoles, role), demonstration: true })),
    ),
  );
  await insertAll(
    db,
    regionCompetence,
    declared.flatMap(({ region, competences: held }) =>
      areas.map((area) => ({ region, area, competence: held[area], demonstration: true })),
    ),
  );
}
