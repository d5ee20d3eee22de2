import { and, eq } from 'drizzle-orm';
import { region } from '../../drizzle/schema/region.ts';
import { submissionVersion } from '../../drizzle/schema/submission.ts';
import type { Context } from '../context.ts';
import { copyFormat, copyFormatVersion, type CopyFile } from '../contract/copy.ts';
import { say } from '../contract/sentences.ts';
import { type Definition, definitionShape } from '../instruments/definition.ts';
import { newest } from '../instruments/stored.ts';
import { Problem } from '../problem.ts';
import { contactsOf } from '../submissions/contact.ts';
import { definitionOf } from '../submissions/definition.ts';
import { joinPersonal } from '../submissions/entries.ts';
import { load } from '../submissions/load.ts';
import { personalOf } from '../submissions/personal.ts';
import { receiptsOf } from '../submissions/receipt.ts';

/** One version of a report, with the questions it answers. */
export interface Copy {
  file: CopyFile;
  definition: Definition;
}

/** A version of a report for whoever may read it. A quick report is read by the questions of the newest questionnaire. */
export async function readCopy(context: Context, id: string, version: number): Promise<Copy> {
  const { submission, round } = await load(context, id);
  const { db, now } = context;
  const [found] = await db
    .select()
    .from(submissionVersion)
    .where(and(eq(submissionVersion.submission, id), eq(submissionVersion.version, version)));
  if (!found) throw new Problem('not-found', say('no-such-version', { last: submission.version, version }));
  const [place] = await db
    .select({ name: region.name })
    .from(region)
    .where(eq(region.code, submission.region));
  const personal = (await personalOf(context, id)).get(version) ?? {};
  const contact = (await contactsOf(context, id)).get(version) ?? null;
  const receipt = (await receiptsOf(context, id)).findLast((one) => one.version === version);
  const definition = round
    ? await definitionOf(context, round)
    : definitionShape.parse((await newest(db, 'mapping'))?.definition);
  const file: CopyFile = {
    format: copyFormat,
    formatVersion: copyFormatVersion,
    id,
    kind: submission.kind,
    region: { code: submission.region, name: place?.name ?? submission.region },
    instrument: round && { id: round.instrument, version: round.instrumentVersion },
    round: round && { id: round.id, title: round.title },
    version,
    state: version === submission.version ? submission.state : found.submittedAt ? 'submitted' : 'draft',
    submittedAt: found.submittedAt?.toISOString() ?? null,
    receipt: receipt ? { number: receipt.number, at: receipt.at } : null,
    madeAt: now.toISOString(),
    demonstration: submission.demonstration,
    answers: joinPersonal(found.answers, personal),
    contact: contact === 'erased' ? null : contact,
  };
  return { file, definition };
}
