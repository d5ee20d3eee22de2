import type { Db } from '../../drizzle/client.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { instruments as known } from '../../drizzle/vocabulary.ts';
import { instruments } from '../instruments/instrument.ts';
import { assessedInstruments } from '../instruments/assessed.ts';
import { oneOf } from './table.ts';

/** The versions of questionnaires and of MIPEX-REG that come with the product: answers point to them. Those there already stay. */
export async function seedInstruments(db: Db, publishedAt: Date): Promise<void> {
  const questionnaires = instruments.map(({ id, version, definition }) => ({
    instrument: oneOf(known, id),
    version,
    definition,
    publishedAt,
  }));
  const assessed = assessedInstruments.map((one) => ({
    instrument: one.id,
    version: one.version,
    definition: { ...one },
    publishedAt,
  }));
  await db
    .insert(instrumentVersion)
    .values([...questionnaires, ...assessed])
    .onConflictDoNothing();
}
