import { eq } from 'drizzle-orm';
import { assessmentCompetence } from '../../drizzle/schema/assessment.ts';
import { assessedAreas } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Declaration } from '../contract/assessment.ts';
import { type Stepped, takeStep } from './step.ts';

/** The coordinator says what the region is competent for: areas it is not are not asked. */
export async function declareCompetences(
  context: Context,
  id: string,
  revision: number,
  { competences }: Declaration,
): Promise<Stepped> {
  return takeStep(context, id, revision, 'declare', async ({ db }) => {
    await db.delete(assessmentCompetence).where(eq(assessmentCompetence.assessment, id));
    await db
      .insert(assessmentCompetence)
      .values(assessedAreas.map((area) => ({ assessment: id, area, competence: competences[area] })));
    return { detail: { competences } };
  });
}
