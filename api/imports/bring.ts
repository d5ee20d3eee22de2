import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { ImportChoices, ImportReport } from '../contract/import.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { definitionOf } from '../submissions/definition.ts';
import { edit } from '../submissions/edit.ts';
import { joinPersonal } from '../submissions/entries.ts';
import { load, requireRevision, requireWritable } from '../submissions/load.ts';
import { hindrancesOf, linesOf } from './lines.ts';
import { merged } from './merge.ts';
import { readFile } from './read.ts';

async function compared(context: Context, id: string, file: unknown, revision?: number) {
  const found = await load(context, id);
  const { submission, version, round, personal } = found;
  requireRole(context.actor, ['contributor', 'coordinator'], submission.region);
  if (!round) throw new Problem('not-found', say('no-questionnaire'));
  if (revision !== undefined) requireRevision(found, revision);
  requireWritable(found);
  const definition = await definitionOf(context, round);
  const target = {
    region: submission.region,
    instrument: round.instrument,
    version: round.instrumentVersion,
  };
  const read = readFile(definition, file, target);
  if ('errors' in read) throw refusal('invalid', read.errors);
  const draft = joinPersonal(version.answers, personal);
  const lines = linesOf(definition, read.incoming, draft);
  return { incoming: read.incoming, draft, lines, revision: submission.revision };
}

/** What bringing a file into a draft would do, answer by answer and row by row. */
export async function checkImport(context: Context, id: string, file: unknown): Promise<ImportReport> {
  const { incoming, draft, lines, revision } = await compared(context, id, file);
  const { form, rows } = incoming;
  return { form, revision, rows, lines, answers: merged(lines, draft, {}).answers };
}

/** Brings a file into the draft that was compared with it: all of it, or nothing. */
export async function bring(
  context: Context,
  id: string,
  revision: number,
  file: unknown,
  choices: ImportChoices,
): Promise<void> {
  const { incoming, draft, lines } = await compared(context, id, file, revision);
  const hindrances = hindrancesOf(incoming, lines, choices);
  if (hindrances.length > 0) throw refusal('invalid', hindrances);
  const { change } = merged(lines, draft, choices);
  if (Object.keys(change).length > 0) await edit(context, id, revision, { answers: change });
}
