import { and, eq } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import type { AssessmentInstrumentName } from '../../drizzle/vocabulary.ts';
import type { Db } from '../../drizzle/client.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';

/** A version of a MIPEX-REG instrument; undefined when there is none. It was checked when it was stored, and never changes. */
export async function instrumentAt(
  db: Db,
  instrument: AssessmentInstrumentName,
  version: number,
): Promise<AssessmentInstrument | undefined> {
  const [found] = await db
    .select({ definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.instrument, instrument), eq(instrumentVersion.version, version)));
  return found?.definition as AssessmentInstrument | undefined;
}
