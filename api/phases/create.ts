import { eq } from 'drizzle-orm';
import { person } from '../../drizzle/schema/person.ts';
import { phase, phaseRegion } from '../../drizzle/schema/phase.ts';
import { score } from '../../drizzle/schema/score.ts';
import { requireRole } from '../actor.ts';
import { instrumentAt } from '../assessments/instrument.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import { newPhase, type NewPhase } from '../contract/phase.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { requireRegions, resolveRegions } from '../rounds/regions.ts';
import { keepers } from './lock.ts';

/** Prepares a phase: a version of an instrument, what has to be ready, and the regions that may take part. Returns its id. */
export async function createPhase(context: Context, asked: NewPhase): Promise<string> {
  const by = requireRole(context.actor, keepers);
  const { regions, ...wanted } = newPhase.parse(asked);
  const codes = resolveRegions('regions', regions);
  if (wanted.minimumCountries > wanted.minimumRegions)
    throw refusal('invalid', [
      { field: 'minimumCountries', ...say('at-most', { most: wanted.minimumRegions }) },
    ]);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await requireNewEdition(inside, wanted.edition);
    const kind = await kindOf(inside, wanted);
    const [maker] = await db
      .select({ demonstration: person.demonstration })
      .from(person)
      .where(eq(person.id, by));
    const [made] = await db
      .insert(phase)
      .values({
        ...wanted,
        kind,
        demonstration: maker?.demonstration ?? false,
        createdBy: by,
        createdAt: context.now,
      })
      .onConflictDoNothing()
      .returning({ id: phase.id });
    if (!made) throw taken();
    await addCandidates(inside, made.id, 'regions', codes);
    await record(inside, 'create', 'phase', made.id, { ...wanted, regions: codes });
    return made.id;
  });
}

const taken = () => refusal('invalid', [{ field: 'edition', ...say('edition-taken') }]);

/** Scores there are without a phase (a press report's, a made-up edition's) are a series of their own too. */
async function requireNewEdition({ db }: Context, edition: string): Promise<void> {
  if ((await db.$count(score, eq(score.edition, edition))) > 0) throw taken();
}

async function kindOf({ db }: Context, wanted: Pick<NewPhase, 'instrument' | 'instrumentVersion'>) {
  const found = await instrumentAt(db, wanted.instrument, wanted.instrumentVersion);
  if (!found) {
    const said = say('no-such-instrument', { version: wanted.instrumentVersion });
    throw refusal('invalid', [{ field: 'instrumentVersion', ...said }]);
  }
  return found.kind;
}

/** Adds regions that may take part; those already there stay as they are. Returns the new ones. */
export async function addCandidates(
  { db, now }: Context,
  id: string,
  field: string,
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return [];
  await requireRegions({ db }, field, codes);
  const rows = await db
    .insert(phaseRegion)
    .values(codes.map((code) => ({ phase: id, region: code, addedAt: now })))
    .onConflictDoNothing()
    .returning({ region: phaseRegion.region });
  return rows.map((row) => row.region);
}
