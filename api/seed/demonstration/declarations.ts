import type { Db } from '../../../drizzle/client.ts';
import { regionCompetence, regionRoute } from '../../../drizzle/schema/region.ts';
import {
  type AssessedArea,
  assessedAreas,
  type Competence,
  competences,
  routeRoles,
} from '../../../drizzle/vocabulary.ts';
import { insertAll } from '../insert.ts';
import { list, oneOf, readTable } from '../table.ts';

const assessments = ['scored', 'under-review', 'not-asked'] as const;

export interface Declaration {
  region: string;
  routes: string[];
  /** How far the region's demonstration assessment has come. */
  assessment: (typeof assessments)[number];
  competences: Record<AssessedArea, Competence>;
}

/** What each of the 28 regions declares in the demonstration. */
export function declarations(): Declaration[] {
  return readTable('demonstration/declarations', ['region', 'routes', 'assessment', ...assessedAreas]).map(
    (row) => ({
      region: row.region,
      routes: list(row.routes, '|'),
      assessment: oneOf(assessments, row.assessment),
      competences: Object.fromEntries(
        assessedAreas.map((area) => [area, oneOf(competences, row[area])]),
      ) as Record<AssessedArea, Competence>,
    }),
  );
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
      assessedAreas.map((area) => ({ region, area, competence: held[area], demonstration: true })),
    ),
  );
}
