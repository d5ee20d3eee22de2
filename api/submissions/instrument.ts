import type { Context } from '../context.ts';
import type { InstrumentOf } from '../contract/submission.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { definitionOf } from './definition.ts';
import { load } from './load.ts';

/** The questions a questionnaire was given, in every language of its version. */
export async function instrumentFor(context: Context, id: string): Promise<InstrumentOf> {
  const { round } = await load(context, id);
  if (!round) throw new Problem('not-found', say('no-questionnaire'));
  const { instrument, instrumentVersion: version } = round;
  return { instrument, version, definition: await definitionOf(context, round) };
}
