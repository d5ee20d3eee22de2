import { and, desc, eq, inArray } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { type AssessmentInstrumentName, assessmentInstruments } from '../../drizzle/vocabulary.ts';
import type { Db } from '../../drizzle/client.ts';
import type { AssessmentInstrument } from '../contract/indicator.ts';
import type { AssessedList } from '../contract/instrument.ts';
import { versionOf } from '../instruments/stored.ts';

/**
 * A version of a MIPEX-REG instrument, or the newest; undefined when there is none. It was checked when it was stored, and
 * never changes.
 */
export async function instrumentAt(
  db: Db,
  instrument: AssessmentInstrumentName,
  version?: number,
): Promise<AssessmentInstrument | undefined> {
  const ofName = eq(instrumentVersion.instrument, instrument);
  const [found] = await db
    .select({ definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(version === undefined ? ofName : and(ofName, eq(instrumentVersion.version, version)))
    .orderBy(desc(instrumentVersion.version))
    .limit(1);
  return found?.definition as AssessmentInstrument | undefined;
}

/** Which versions there are, newest first. */
export async function listAssessed(db: Db): Promise<AssessedList['instruments']> {
  const { instrument, version, publishedAt, publishedBy } = instrumentVersion;
  const rows = await db
    .select({ instrument, version, publishedAt, publishedBy })
    .from(instrumentVersion)
    .where(inArray(instrument, [...assessmentInstruments]))
    .orderBy(desc(version));
  return assessmentInstruments.map((id) => ({
    id,
    versions: rows.filter((row) => row.instrument === id).map(versionOf),
  }));
}
