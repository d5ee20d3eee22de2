import { eq } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { draftIndicator, instrumentDraft } from '../../drizzle/schema/instrument-draft.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { DraftCheck, DraftPublication } from '../contract/instrument-draft.ts';
import type { VersionView } from '../contract/instrument.ts';
import { say } from '../contract/sentences.ts';
import { type AssessedChecked, checkAssessed, checkDrafted } from '../instruments/assessed-check.ts';
import { coverageOf } from '../instruments/assessed-coverage.ts';
import { assessedDifferenceOf } from '../instruments/assessed-difference.ts';
import { changeKey } from '../instruments/assessed-draft.ts';
import { versionOf } from '../instruments/stored.ts';
import { type FieldError, Problem, refusal } from '../problem.ts';
import { announce } from '../publication/store.ts';
import { changeDraft } from './change.ts';
import { loadDraft, requireEditor } from './load.ts';

/** What hinders the draft, what it changes and how it covers the axes. Changes nothing. */
export async function checkDraft(
  context: Context,
  instrument: AssessmentInstrumentName,
): Promise<DraftCheck> {
  requireEditor(context);
  const { last, next, revision } = await loadDraft(context.db, instrument);
  const { refused, toConfirm } = checkDrafted(next, last);
  return {
    last: last.version,
    revision,
    refused,
    toConfirm: toConfirm.map((one) => ({ ...one, key: changeKey(one) })),
    difference: assessedDifferenceOf(last, next),
    coverage: coverageOf(next),
  };
}

/** The draft becomes the next version, which never changes; the draft is empty again. */
export async function publishDraft(
  context: Context,
  instrument: AssessmentInstrumentName,
  revision: number,
  wanted: DraftPublication,
): Promise<VersionView> {
  let made: VersionView | undefined;
  await changeDraft(context, instrument, revision, async (inside, { last, next }, person) => {
    if (last.version !== wanted.last) throw meanwhile(last.version);
    const definition = allowed(checkAssessed(next, last), wanted.confirmed);
    const { version } = definition;
    const [row] = await inside.db
      .insert(instrumentVersion)
      .values({
        ...{ instrument, version, definition: { ...definition } },
        ...{ publishedAt: context.now, publishedBy: person },
      })
      .onConflictDoNothing()
      .returning();
    if (!row) throw meanwhile(version);
    await inside.db.delete(draftIndicator).where(eq(draftIndicator.instrument, instrument));
    await inside.db
      .update(instrumentDraft)
      .set({ title: null, introduction: null })
      .where(eq(instrumentDraft.instrument, instrument));
    await record(inside, 'publish', 'instrument', instrument, { version });
    // Everybody reads an instrument: what is cached of it is no longer the newest.
    await announce(inside, [{ visibility: 'public', region: '' }]);
    made = versionOf(row);
  });
  if (!made) throw new Error(`no version of ${instrument} was made`);
  return made;
}

const meanwhile = (version: number) => new Problem('stale', say('version-meanwhile', { version }));

/** The version, when nothing in it is refused and every change is confirmed. */
function allowed(
  { instrument, refused, toConfirm }: AssessedChecked,
  confirmed: readonly string[],
): AssessmentInstrument {
  const wanted = new Map(toConfirm.map((one) => [changeKey(one), one.place]));
  const given = new Set(confirmed);
  const errors: FieldError[] = [
    ...refused.map(({ place, ...one }) => ({ field: place || 'instrument', ...one })),
    ...[...wanted]
      .filter(([key]) => !given.has(key))
      .map(([, place]) => ({ field: 'confirmed', ...say('change-not-confirmed', { place }) })),
    ...confirmed.flatMap((key, index) =>
      wanted.has(key) ? [] : [{ field: `confirmed.${index}`, message: 'names no change to confirm.' }],
    ),
  ];
  if (!instrument || errors.length > 0) throw refusal('invalid', errors);
  return instrument;
}
