import type { Context } from '../context.ts';
import type { Definition } from '../instruments/definition.ts';
import { refusal } from '../problem.ts';
import { resolveCode } from '../region-code.ts';
import { definitionOf } from './definition.ts';
import { type Answers, joinPersonal } from './entries.ts';
import type { Loaded } from './load.ts';
import { completeQuestionnaire, type FilledQuestionnaire } from './questionnaire.ts';

/** A questionnaire that is complete, or a refusal by question: asked when it is signed off and again when submitted. */
export async function checkedQuestionnaire(
  context: Context,
  found: Loaded,
): Promise<{ definition: Definition; answers: Answers; filled: FilledQuestionnaire }> {
  if (!found.round) throw new Error('only a questionnaire is signed off');
  const definition = await definitionOf(context, found.round);
  const given = joinPersonal(found.version.answers, found.personal);
  const checked = completeQuestionnaire(definition, given, resolveCode);
  if ('errors' in checked) throw refusal('invalid', checked.errors.slice(0, 100));
  return { definition, ...checked };
}
