import { and, eq } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import type { Context } from '../context.ts';
import { type Definition, definitionShape } from '../instruments/definition.ts';

/** A published version never changes: read once, kept. */
const known = new Map<string, Definition>();

/** The questions of a version of an instrument. */
export async function definitionOf(
  { db }: Context,
  asked: { instrument: InstrumentName; instrumentVersion: number },
): Promise<Definition> {
  const { instrument, instrumentVersion: version } = asked;
  const key = `${instrument} ${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const [found] = await db
    .select({ definition: instrumentVersion.definition })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.instrument, instrument), eq(instrumentVersion.version, version)));
  const definition = definitionShape.parse(found?.definition);
  known.set(key, definition);
  return definition;
}
