import type { SubmissionAction } from '../../drizzle/vocabulary.ts';
import { forRoles } from '../actor.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { type Loaded, requireRevision, standing } from './load.ts';
import { edge, hindrance, type Transition } from './transitions.ts';
import { say } from '../contract/sentences.ts';

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
  const { kind, state, region } = found.submission;
  const why = hindrance(kind, action, state, standing(context.actor, found));
  const step = edge(kind, action, state);
  if (step && why === 'role') throw new Problem('forbidden', forRoles(step.roles, region));
  requireRevision(found, revision);
  if (why === 'no-edge' || !step)
    throw new Problem('wrong-state', say('not-in-this-state', { state, action }));
  if (why === 'author') {
    throw new Problem('independence', say('own-work'));
  }
  return step;
}
