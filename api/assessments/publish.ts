import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { assessmentVersion } from '../../drizzle/schema/assessment.ts';
import { releaseRecord } from '../../drizzle/schema/publication.ts';
import {
  assessmentNotice,
  publishedAnswer,
  publishedAssessment,
} from '../../drizzle/schema/published-assessment.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { lockReleases, openRelease } from '../publication/open-release.ts';
import { announce } from '../publication/store.ts';
import { type FinalAnswer, finalOf, type Words } from './final.ts';
import { instrumentOf } from './indicators.ts';
import type { Loaded } from './load.ts';
import { writeScores } from './reckon.ts';
import { saidIn } from './said.ts';
import { type Stepped, takeStep } from './step.ts';
import { choseThird } from './third.ts';
import { ofVersion } from './words.ts';

/** The editor publishes the final answers as a numbered release; a correction needs a public note. */
export async function publishAssessment(
  context: Context,
  id: string,
  revision: number,
  note: string | null,
): Promise<Stepped> {
  return takeStep(context, id, revision, 'publish', async (inside, found, person) => {
    if (await choseThird(inside, found)) throw new Problem('independence', say('own-third'));
    if (found.assessment.publishedVersion !== null && note === null)
      throw refusal('invalid', [{ field: 'note', ...say('needed') }]);
    const answers = finalAnswers(await saidIn(inside, found));
    await inside.db
      .update(assessmentVersion)
      .set({ publishedAt: context.now, publishedBy: person })
      .where(ofVersion(assessmentVersion, id, found.assessment.version));
    await lockReleases(inside);
    const { number, publicNumber } = await openRelease(inside, true, note ?? undefined);
    const release = publicNumber ?? number;
    await putPublished(inside, found, answers, release);
    await inside.db.insert(releaseRecord).values({
      release: number,
      kind: 'assessment',
      record: id,
      version: found.assessment.version,
      visibility: 'public',
      hash: hashOf(answers),
    });
    const { version } = found.assessment;
    await inside.db
      .insert(assessmentNotice)
      .values({ assessment: id, at: context.now, version, release, note });
    await writeScores(inside, { found, answers, instrument: await instrumentOf(inside, found) });
    await announce(inside, [{ visibility: 'public', region: found.assessment.region }]);
    return { detail: { release } };
  });
}

/** The final answers, once every difference is resolved. */
function finalAnswers(said: readonly Words[]): FinalAnswer[] {
  const answers = said.map((words) => ({ code: words.indicator.code, final: finalOf(words) }));
  const open = answers.filter(({ final }) => final === null).map(({ code }) => code);
  if (open.length > 0) {
    const errors = open.map((code) => ({ field: `resolutions.${code}`, ...say('needed') }));
    throw new Problem('invalid', say('unresolved', { indicators: open }), { errors });
  }
  return answers.flatMap(({ final }) => final ?? []);
}

/** The hash a release's manifest keeps of the final answers. */
const hashOf = (answers: readonly FinalAnswer[]) =>
  createHash('sha256')
    .update(JSON.stringify(['assessment', answers]))
    .digest('hex');

/** The public copy takes the place of the earlier version's. */
async function putPublished(
  { db, now }: Context,
  { assessment, phase, competences }: Loaded,
  answers: readonly FinalAnswer[],
  release: number,
): Promise<void> {
  const { id, region, version, demonstration } = assessment;
  const { title: phaseTitle, edition, year, instrument, instrumentVersion } = phase;
  const row = {
    ...{ region, version, demonstration, phaseTitle, edition, year, instrument, instrumentVersion },
    ...{ release, competences, publishedAt: now, withdrawnAt: null },
  };
  await db
    .insert(publishedAssessment)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: publishedAssessment.id, set: row });
  await db.delete(publishedAnswer).where(eq(publishedAnswer.assessment, id));
  if (answers.length > 0)
    await db.insert(publishedAnswer).values(answers.map((one) => ({ assessment: id, ...one })));
}
