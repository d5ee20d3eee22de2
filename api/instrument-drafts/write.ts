import { and, eq } from 'drizzle-orm';
import { draftIndicator, indicatorProposal, instrumentDraft } from '../../drizzle/schema/instrument-draft.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { DraftSaved, DraftTexts } from '../contract/instrument-draft.ts';
import { say } from '../contract/sentences.ts';
import { isSameAs } from '../instruments/assessed-draft.ts';
import { Problem, refusal } from '../problem.ts';
import { changeDraft } from './change.ts';
import type { Draft } from './load.ts';

const rowOf = (instrument: AssessmentInstrumentName, code: string) =>
  and(eq(draftIndicator.instrument, instrument), eq(draftIndicator.code, code));

const inLast = ({ last }: Draft, code: string) => last.indicators.find((one) => one.code === code);

/** Writes one indicator of the draft, as far as it is written. One that is again as it was published has no row. */
export function writeIndicator(
  context: Context,
  instrument: AssessmentInstrumentName,
  revision: number,
  code: string,
  indicator: Indicator,
): Promise<DraftSaved> {
  if (indicator.code !== code) throw refusal('invalid', [{ field: 'code', ...say('odd') }]);
  return changeDraft(context, instrument, revision, async (inside, draft) => {
    if (!draft.next.indicators.some((one) => one.code === code)) throw notThere();
    const row = { indicator: { ...indicator } };
    if (isSameAs(inLast(draft, code), indicator))
      await inside.db.delete(draftIndicator).where(rowOf(instrument, code));
    else
      await inside.db
        .insert(draftIndicator)
        .values({ instrument, code, ...row })
        .onConflictDoUpdate({ target: [draftIndicator.instrument, draftIndicator.code], set: row });
    await record(inside, 'draft', 'instrument', instrument, { indicator: code });
  });
}

/** Gives up what the draft says of an indicator: it is as it was published; a new one is gone, with where it came from. */
export function dropIndicator(
  context: Context,
  instrument: AssessmentInstrumentName,
  revision: number,
  code: string,
): Promise<DraftSaved> {
  return changeDraft(context, instrument, revision, async (inside, draft) => {
    const gone = await inside.db.delete(draftIndicator).where(rowOf(instrument, code)).returning();
    if (gone.length === 0) throw notThere();
    if (!inLast(draft, code))
      await inside.db
        .delete(indicatorProposal)
        .where(and(eq(indicatorProposal.instrument, instrument), eq(indicatorProposal.code, code)));
    await record(inside, 'draft-drop', 'instrument', instrument, { indicator: code });
  });
}

/** Writes title and introduction of the whole. */
export function writeTexts(
  context: Context,
  instrument: AssessmentInstrumentName,
  revision: number,
  { title, introduction }: DraftTexts,
): Promise<DraftSaved> {
  return changeDraft(context, instrument, revision, async (inside, { last }) => {
    await inside.db
      .update(instrumentDraft)
      .set({
        title: isSameAs(title, last.title) ? null : title,
        introduction: isSameAs(introduction, last.introduction) ? null : introduction,
      })
      .where(eq(instrumentDraft.instrument, instrument));
    await record(inside, 'draft', 'instrument', instrument, { indicator: null });
  });
}

const notThere = () => new Problem('not-found', say('not-in-draft'));
