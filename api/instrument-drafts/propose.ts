import { draftIndicator, indicatorProposal } from '../../drizzle/schema/instrument-draft.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import { instrumentOf } from '../assessments/indicators.ts';
import { load, partsOf } from '../assessments/load.ts';
import { answersOf } from '../assessments/words.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { type Indicator, MOST_INDICATORS } from '../contract/indicator.ts';
import type { BegunIndicator, NewDraftIndicator } from '../contract/instrument-draft.ts';
import { say } from '../contract/sentences.ts';
import { blankIndicator, nextCode } from '../instruments/assessed-draft.ts';
import { Problem, refusal } from '../problem.ts';
import { changeDraft } from './change.ts';

/**
 * Begins a new indicator, empty but for its place on the axes; proposed from an explorative answer, it begins with that
 * question's words and keeps where it came from.
 */
export async function beginIndicator(
  context: Context,
  instrument: AssessmentInstrumentName,
  { from, ...axes }: NewDraftIndicator,
): Promise<BegunIndicator> {
  let code = '';
  const { revision } = await changeDraft(context, instrument, undefined, async (inside, draft, person) => {
    if (draft.next.indicators.length >= MOST_INDICATORS)
      throw refusal('invalid', [{ field: 'area', ...say('at-most', { most: MOST_INDICATORS }) }]);
    code = nextCode(draft.next, axes.area);
    const asked = from ? await askedIn(inside, from) : undefined;
    const begun: Indicator = {
      ...blankIndicator(draft.last, { code, ...axes }),
      ...(asked ? { title: asked.title, question: asked.question } : {}),
    };
    await inside.db.insert(draftIndicator).values({ instrument, code, indicator: { ...begun } });
    if (from)
      await inside.db.insert(indicatorProposal).values({
        instrument,
        code,
        assessment: from.assessment,
        fromIndicator: from.indicator,
        proposedBy: person,
        proposedAt: inside.now,
      });
    await record(inside, 'draft-begin', 'instrument', instrument, {
      indicator: code,
      assessment: from?.assessment ?? null,
    });
  });
  return { indicator: code, revision };
}

/** The question of an explorative assessment whose answer the editor may read, once the answers are cleared. */
async function askedIn(
  context: Context,
  { assessment, indicator }: NonNullable<NewDraftIndicator['from']>,
): Promise<Indicator> {
  const found = await load(context, assessment);
  if (!partsOf(context.actor, found).includes('editor'))
    throw new Problem('forbidden', say('for-roles', { roles: ['editor'] }));
  if (found.phase.kind !== 'explorative' || found.version.clearedAt === null)
    throw new Problem('wrong-state', say('not-to-propose'));
  const { indicators } = await instrumentOf(context, found);
  const asked = indicators.find(({ code }) => code === indicator);
  const answers = await answersOf(context.db, assessment, found.assessment.version);
  if (!asked || !answers.some((one) => one.indicator === indicator))
    throw new Problem('not-found', say('no-such-indicator'));
  return asked;
}
