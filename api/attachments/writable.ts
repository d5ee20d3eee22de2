import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { questionsOf } from '../instruments/questions.ts';
import { refusal } from '../problem.ts';
import { definitionOf } from '../submissions/definition.ts';
import { type Loaded, load, requireWritable } from '../submissions/load.ts';

/** A questionnaire in which its region may write now; refused to everybody else, and in any other state. */
export async function loadWritable(
  context: Context,
  submission: string,
  lock = false,
): Promise<{ found: Loaded; person: string }> {
  const found = await load(context, submission, lock);
  const person = requireRole(context.actor, ['contributor', 'coordinator'], found.submission.region);
  requireWritable(found);
  return { found, person };
}

/** Refuses a question that asks for no files; a quick report has none that does. */
export async function requireFileQuestion(context: Context, { round }: Loaded, path: string): Promise<void> {
  const asked = round ? questionsOf(await definitionOf(context, round)) : [];
  if (asked.some((one) => one.path === path && one.question.type === 'file')) return;
  throw refusal('invalid', [{ field: 'question', ...say('file-question') }]);
}
