import { and, eq } from 'drizzle-orm';
import { phase, phaseRegion } from '../../drizzle/schema/phase.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { PhaseChange, ReadinessChange } from '../contract/phase.ts';
import { say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { resolveRegions } from '../rounds/regions.ts';
import { addCandidates } from './create.ts';
import { changeLocked } from './lock.ts';

/** Changes title or minimums of a phase, and adds regions. */
export async function changePhase(
  context: Context,
  id: string,
  revision: number,
  { addRegions = [], ...given }: PhaseChange,
): Promise<void> {
  const codes = resolveRegions('addRegions', addRegions);
  await changeLocked(context, id, revision, async (inside, found) => {
    const { minimumRegions, minimumCountries } = { ...found, ...given };
    if (minimumCountries !== undefined && minimumRegions !== undefined && minimumCountries > minimumRegions)
      throw refusal('invalid', [{ field: 'minimumCountries', ...say('at-most', { most: minimumRegions }) }]);
    const added = await addCandidates(inside, id, 'addRegions', codes);
    const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(changed).length > 0) await inside.db.update(phase).set(changed).where(eq(phase.id, id));
    await record(inside, 'change', 'phase', id, { ...changed, added });
  });
}

/** What is known of a region's interest and funding. */
export async function changeReadiness(
  context: Context,
  id: string,
  revision: number,
  region: string,
  known: ReadinessChange,
): Promise<void> {
  await changeLocked(context, id, revision, async (inside) => {
    const rows = await inside.db
      .update(phaseRegion)
      .set(known)
      .where(and(eq(phaseRegion.phase, id), eq(phaseRegion.region, region)))
      .returning({ region: phaseRegion.region });
    if (rows.length === 0) throw new Problem('not-found', say('not-in-phase', { region }));
    const { interestConfirmed, fundingChecked } = known;
    await record(inside, 'change-readiness', 'phase', id, { region, interestConfirmed, fundingChecked });
  });
}
