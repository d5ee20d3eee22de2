import { and, eq } from 'drizzle-orm';
import { phaseRegion, proposedExpert } from '../../drizzle/schema/phase.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { newProposal, type NewProposal } from '../contract/phase.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { changeLocked } from './lock.ts';

/** Proposes somebody as an expert of a region. The name stands in a row of its own, and in no audit. Returns its id. */
export async function proposeExpert(
  context: Context,
  id: string,
  region: string,
  asked: NewProposal,
): Promise<string> {
  const wanted = newProposal.parse(asked);
  return changeLocked(context, id, undefined, async (inside, _, person) => {
    const here = and(eq(phaseRegion.phase, id), eq(phaseRegion.region, region));
    if ((await inside.db.$count(phaseRegion, here)) === 0)
      throw new Problem('not-found', say('not-in-phase', { region }));
    const [made] = await inside.db
      .insert(proposedExpert)
      .values({ ...wanted, phase: id, region, proposedBy: person, proposedAt: context.now })
      .returning({ id: proposedExpert.id });
    if (!made) throw new Error('nobody was proposed');
    await record(inside, 'propose', 'phase', id, { region, proposal: made.id });
    return made.id;
  });
}

/** Takes a proposal back: name and address go with the row. */
export async function removeProposal(
  context: Context,
  id: string,
  revision: number,
  region: string,
  proposal: string,
): Promise<void> {
  await changeLocked(context, id, revision, async (inside) => {
    const gone = await inside.db
      .delete(proposedExpert)
      .where(
        and(eq(proposedExpert.id, proposal), eq(proposedExpert.phase, id), eq(proposedExpert.region, region)),
      )
      .returning({ id: proposedExpert.id });
    if (gone.length === 0) throw new Problem('not-found', say('no-such-proposal'));
    await record(inside, 'take-back', 'phase', id, { region, proposal });
  });
}
