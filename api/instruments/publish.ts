import type { Db } from '../../drizzle/client.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import { type Actor, requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { CheckView, Confirmation, NewVersion, VersionView } from '../contract/instrument.ts';
import { say } from '../contract/sentences.ts';
import { type FieldError, Problem, refusal } from '../problem.ts';
import { type Checked, checkDefinition } from './check.ts';
import type { Definition } from './definition.ts';
import type { Finding } from './finding.ts';
import { unreadableExpressions } from './model.ts';
import type { Earlier } from './returned.ts';
import { publishedVersions, versionOf } from './stored.ts';

export const requireEditor = (actor: Actor): string => requireRole(actor, ['editor']);

/** What an uploaded definition would be refused for, what has to be confirmed and what it changes. Changes nothing. */
export async function checkAgainstLast(db: Db, id: InstrumentName, raw: unknown): Promise<CheckView> {
  const published = await publishedVersions(db, id);
  const { refused, toConfirm, difference } = checked(id, raw, published);
  return { last: lastOf(published), refused, toConfirm, difference: difference ?? null };
}

/** Expressions are read by the questionnaire's own library, and only where the form is known to be ours. */
function checked(id: InstrumentName, raw: unknown, [last, ...earlier]: readonly Earlier[]): Checked {
  const found = checkDefinition(id, raw, last?.definition, earlier);
  const unreadable = found.definition ? unreadableExpressions(found.definition) : [];
  const refused = unreadable.map(({ place, value }) => ({
    place,
    ...say('unreadable', { expression: value }),
  }));
  return { ...found, refused: [...found.refused, ...refused] };
}

/** Publishes the next version. Of two editors at once one is told that the other was first; no version ever changes. */
export async function publishVersion(context: Context, wanted: NewVersion): Promise<VersionView> {
  const by = requireEditor(context.actor);
  const published = await publishedVersions(context.db, wanted.id);
  if (lastOf(published) !== wanted.last) throw meanwhile(lastOf(published));
  const definition = allowed(checked(wanted.id, wanted.definition, published), wanted.confirmed);
  const version = wanted.last + 1;
  const [made] = await context.db
    .insert(instrumentVersion)
    .values({
      instrument: wanted.id,
      version,
      definition: { ...definition },
      publishedAt: context.now,
      publishedBy: by,
    })
    .onConflictDoNothing()
    .returning();
  if (!made) throw meanwhile(version);
  await record(context, 'publish', 'instrument', wanted.id, { version });
  return versionOf(made);
}

const lastOf = ([last]: readonly Earlier[]) => last?.version ?? 0;
const meanwhile = (version: number) => new Problem('stale', say('version-meanwhile', { version }));

/** The definition, when nothing in it is refused and every change of words is confirmed. */
function allowed(
  { definition, refused, toConfirm }: Checked,
  confirmed: readonly Confirmation[],
): Definition {
  if (!definition || refused.length > 0) {
    throw refusal(
      'invalid',
      refused.map(({ place, ...one }) => ({ field: place ? `definition.${place}` : 'definition', ...one })),
    );
  }
  const keys = new Set(confirmed.map(keyOf));
  const wanted = toConfirm.map((one) => ({ place: one.place, language: languageOf(one) }));
  const known = new Set(wanted.map(keyOf));
  const errors: FieldError[] = [
    ...wanted
      .filter((one) => !keys.has(keyOf(one)))
      .map((one) => ({ field: 'confirmed', ...say('not-confirmed', one) })),
    ...confirmed.flatMap((one, index) =>
      known.has(keyOf(one)) ? [] : [{ field: `confirmed.${index}`, message: 'names no change to confirm.' }],
    ),
  ];
  if (errors.length > 0) throw refusal('invalid', errors);
  return definition;
}

const keyOf = ({ place, language }: Confirmation) => `${language} ${place}`;
const languageOf = ({ params }: Finding) => String(params?.language ?? '');
