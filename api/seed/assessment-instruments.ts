import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import type { Db } from '../../drizzle/client.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import { standIn } from './demonstration/stand-in.ts';

/**
 * The MIPEX-REG instruments that come with the product. Until the pilot's is written, a stand-in of a few indicators that
 * says so: only the demonstration calls this; with the real one it belongs to the reference data.
 */
const instruments: readonly AssessmentInstrument[] = [standIn];

/** Keeps the versions that come with the product: phases and answers point to them. Those there already stay. */
export async function seedAssessmentInstruments(db: Db, publishedAt: Date): Promise<void> {
  const rows = instruments.map((one) => ({
    instrument: one.id,
    version: one.version,
    definition: { ...one },
    publishedAt,
  }));
  await db.insert(instrumentVersion).values(rows).onConflictDoNothing();
}
