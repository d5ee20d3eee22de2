import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { type InstrumentName, instruments } from '../../drizzle/vocabulary.ts';
import type { InstrumentList, VersionView, VersionWhole } from '../contract/instrument.ts';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import { definitionShape } from './definition.ts';
import type { Earlier } from './returned.ts';

interface Published {
  version: number;
  publishedAt: Date;
  publishedBy: string | null;
}

/** Only editors publish: their role is said, not their name. */
export const versionOf = ({ version, publishedAt, publishedBy }: Published): VersionView => ({
  version,
  publishedAt: publishedAt.toISOString(),
  publishedBy: publishedBy === null ? 'product' : 'editor',
});

export async function listInstruments(db: Db): Promise<InstrumentList['instruments']> {
  const { instrument, version, publishedAt, publishedBy } = instrumentVersion;
  const rows = await db
    .select({ instrument, version, publishedAt, publishedBy })
    .from(instrumentVersion)
    .orderBy(desc(version));
  return instruments.map((id) => ({
    id,
    versions: rows.filter((row) => row.instrument === id).map(versionOf),
  }));
}

/** A version of a questionnaire, or the newest. */
export async function readVersion(db: Db, id: string, version?: number): Promise<VersionWhole> {
  const found = await newest(db, id, version);
  if (!found) throw new Problem('not-found', say('no-such-questionnaire'));
  return { id: found.id, ...versionOf(found), definition: found.definition };
}

/** Every published version with its definition, newest first. */
export async function publishedVersions(db: Db, id: InstrumentName): Promise<Earlier[]> {
  const rows = await db
    .select({ version: instrumentVersion.version, definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(eq(instrumentVersion.instrument, id))
    .orderBy(desc(instrumentVersion.version));
  return rows.map(({ version, definition }) => ({ version, definition: definitionShape.parse(definition) }));
}

/** The row of a version, or of the newest one. */
export async function newest(db: Db, id: string, version?: number) {
  const known = instruments.find((one) => one === id);
  if (!known) return undefined;
  const ofId = eq(instrumentVersion.instrument, known satisfies InstrumentName);
  const [found] = await db
    .select()
    .from(instrumentVersion)
    .where(version === undefined ? ofId : and(ofId, eq(instrumentVersion.version, version)))
    .orderBy(desc(instrumentVersion.version))
    .limit(1);
  return found && { ...found, id: known };
}
