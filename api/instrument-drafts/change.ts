import { eq } from 'drizzle-orm';
import { instrumentDraft } from '../../drizzle/schema/instrument-draft.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import type { DraftSaved } from '../contract/instrument-draft.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { etagOf } from '../revision.ts';
import { type Draft, loadDraft, requireEditor } from './load.ts';

/** Changes a draft in one transaction: the row made or locked, its revision compared and counted on. */
export async function changeDraft(
  context: Context,
  instrument: AssessmentInstrumentName,
  /** Undefined where something is only added: nothing can be overwritten. */
  revision: number | undefined,
  act: (inside: Context, draft: Draft, person: string) => Promise<unknown>,
): Promise<DraftSaved> {
  const person = requireEditor(context);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await db.insert(instrumentDraft).values({ instrument, updatedAt: context.now }).onConflictDoNothing();
    const own = eq(instrumentDraft.instrument, instrument);
    await db.select().from(instrumentDraft).where(own).for('update');
    const draft = await loadDraft(db, instrument);
    if (revision !== undefined && draft.revision !== revision)
      throw new Problem('stale', say('draft-changed'), { headers: { ETag: etagOf(draft.revision) } });
    await act(inside, draft, person);
    const next = draft.revision + 1;
    await db.update(instrumentDraft).set({ revision: next, updatedAt: context.now }).where(own);
    return { revision: next, updatedAt: context.now.toISOString() };
  });
}
