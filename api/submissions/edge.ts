import type { SubmissionAction } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { type Loaded, requireRevision, standing } from './load.ts';
import { edge, hindrance, type Transition } from './transitions.ts';

const verbs: Record<SubmissionAction, string> = {
  submit: 'submitted',
  return: 'returned',
  reject: 'rejected',
  accept: 'accepted',
  undo: 'undone',
  publish: 'published',
  amend: 'amended',
  discard: 'given up',
  withdraw: 'withdrawn',
};

/**
 * Refuses whoever may not take the action now, saying why; else returns the edge. Whoever decides on an older
 * revision is told so first: the state they know is no longer the state there is.
 */
export function requireEdge(
  context: Context,
  found: Loaded,
  action: SubmissionAction,
  revision: number,
): Transition {
  const { state, region } = found.submission;
  const why = hindrance(action, state, standing(context.actor, found));
  const step = edge(action, state);
  if (step && why === 'role')
    throw new Problem('forbidden', `This is for: ${step.roles.join(', ')} for ${region}.`);
  requireRevision(found, revision);
  if (why === 'no-edge' || !step)
    throw new Problem('wrong-state', `A ${state} report cannot be ${verbs[action]}.`);
  if (why === 'author') {
    throw new Problem('independence', 'Nobody reviews or publishes what they wrote: ask a colleague.');
  }
  return step;
}
