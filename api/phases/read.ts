import { eq } from 'drizzle-orm';
import { phase } from '../../drizzle/schema/phase.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { PhaseView } from '../contract/phase.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { visibleBoards } from './board.ts';

export const phaseReaders = ['secretariat', 'editor', 'coordinator'] as const;

export async function listPhases(context: Context): Promise<PhaseView[]> {
  requireRole(context.actor, phaseReaders);
  return visibleBoards(context);
}

/** A phase that the reader may see; for a coordinator, one that an own region takes part in. */
export async function viewPhase(context: Context, id: string): Promise<PhaseView> {
  requireRole(context.actor, phaseReaders);
  const [found] = await visibleBoards(context, eq(phase.id, id));
  if (!found) throw new Problem('not-found', say('no-such-phase'));
  return found;
}
