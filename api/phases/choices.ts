import { asc, desc, eq, inArray } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { taskforceRegion } from '../../drizzle/schema/region.ts';
import { assessmentInstruments } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { PhaseChoices } from '../contract/phase.ts';
import { keepers } from './lock.ts';

/** What a new phase can be made of: versions of the experts' instruments, the newest first, and who asked to join. */
export async function phaseChoices({ db, actor }: Context): Promise<PhaseChoices> {
  requireRole(actor, keepers);
  const rows = await db
    .select({ definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(inArray(instrumentVersion.instrument, assessmentInstruments))
    .orderBy(asc(instrumentVersion.instrument), desc(instrumentVersion.version));
  const interested = await db
    .select({ region: taskforceRegion.region })
    .from(taskforceRegion)
    .where(eq(taskforceRegion.mipexRegInterest, true))
    .orderBy(asc(taskforceRegion.region));
  return {
    // Checked when it was stored; it never changes.
    instruments: rows.map(({ definition }) => choiceOf(definition as AssessmentInstrument)),
    interested: interested.map(({ region }) => region),
  };
}

const choiceOf = ({ id, version, kind, indicators }: AssessmentInstrument) => ({
  instrument: id,
  version,
  kind,
  indicators: indicators.filter((one) => !one.retired).length,
});
