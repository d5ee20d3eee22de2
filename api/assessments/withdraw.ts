import { eq } from 'drizzle-orm';
import { assessmentQuestion } from '../../drizzle/schema/assessment.ts';
import {
  assessmentNotice,
  publishedAnswer,
  publishedAssessment,
} from '../../drizzle/schema/published-assessment.ts';
import type { Context } from '../context.ts';
import { announce, leaveTombstones } from '../publication/store.ts';
import type { Loaded } from './load.ts';
import { removeScores } from './reckon.ts';
import { type Stepped, takeStep } from './step.ts';

/** Ends an assessment, with a reason: public where it was published, else kept with the editor's questions. */
export async function withdraw(
  context: Context,
  id: string,
  revision: number,
  note: string,
): Promise<Stepped> {
  return takeStep(context, id, revision, 'withdraw', async (inside, found, person) => {
    if (found.assessment.publishedVersion !== null) {
      await unpublish(inside, found, note);
      return undefined;
    }
    const { version } = found.assessment;
    const row = {
      assessment: id,
      version,
      indicator: null,
      text: note,
      askedBy: person,
      askedAt: context.now,
    };
    const [reason] = await inside.db
      .insert(assessmentQuestion)
      .values(row)
      .returning({ id: assessmentQuestion.id });
    await announce(inside, [{ visibility: 'public', region: found.assessment.region }]);
    return { detail: { questions: [reason?.id] } };
  });
}

/** The answers go from everything public; that there were some, and why they went, stays. */
async function unpublish(context: Context, found: Loaded, note: string): Promise<void> {
  const { db, now } = context;
  const { id, region, publishedVersion } = found.assessment;
  const version = publishedVersion ?? 0;
  await db.delete(publishedAnswer).where(eq(publishedAnswer.assessment, id));
  await db.update(publishedAssessment).set({ withdrawnAt: now }).where(eq(publishedAssessment.id, id));
  await db.insert(assessmentNotice).values({ assessment: id, at: now, version, release: null, note });
  await leaveTombstones(context, 'assessment', id, version);
  await removeScores(context, found);
  await announce(context, [{ visibility: 'public', region }]);
}

/** Gives a correction up: the published version is at hand again, the others stay readable. */
export const discard = (context: Context, id: string, revision: number): Promise<Stepped> =>
  takeStep(context, id, revision, 'discard', async () => undefined);
