import { and, eq } from 'drizzle-orm';
import { assessmentResolution } from '../../drizzle/schema/assessment.ts';
import type { Context } from '../context.ts';
import type { Loaded } from './load.ts';
import { ofVersion } from './words.ts';

/** Whether the actor resolved a difference by an answer of their own: then a colleague publishes. */
export async function choseThird({ db, actor }: Context, { assessment }: Loaded): Promise<boolean> {
  const { id, version } = assessment;
  const own = and(
    ofVersion(assessmentResolution, id, version),
    eq(assessmentResolution.choice, 'third'),
    eq(assessmentResolution.resolvedBy, actor.person ?? ''),
  );
  return actor.person !== null && (await db.$count(assessmentResolution, own)) > 0;
}
