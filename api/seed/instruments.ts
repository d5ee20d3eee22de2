import type { Db } from '../../drizzle/client.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { instruments as known } from '../../drizzle/vocabulary.ts';
import { instruments } from '../instruments/instrument.ts';
import { oneOf } from './table.ts';

/** The versions of questionnaires that come with the product: rounds and answers point to them. Those there already stay. */
export async function seedInstruments(db: Db, publishedAt: Date): Promise<void> {
  const rows = instruments.map(({ id, version, definition }) => ({
    instrument: oneOf(known, id),
    version,
    definition,
    publishedAt,
  }));
  await db.insert(instrumentVersion).values(rows).onConflictDoNothing();
}
