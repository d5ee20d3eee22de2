import type { Context } from '../context.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { load, partsOf } from './load.ts';

/**
 * Who reads the files of an assessment: everybody who works with it reads those of its facts; what is not given with a
 * fact yet is its region's alone. An assessor who saves moves neither.
 */
export async function requireFileReader(context: Context, id: string, isGiven: boolean): Promise<void> {
  const parts = partsOf(context.actor, await load(context, id));
  if (!isGiven && !parts.includes('coordinator')) throw new Problem('not-found', say('no-such-file'));
}
