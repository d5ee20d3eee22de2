import { and, eq } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { round } from '../../drizzle/schema/round.ts';
import { requireRole } from '../actor.ts';
import { record } from '../audit.ts';
import type { Context } from '../context.ts';
import type { NewRound } from '../contract/round.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import { checkDays, inOrder } from './days.ts';
import { inviteRegions, resolveRegions } from './regions.ts';

/** Opens a round: one version of an instrument, to the regions invited. Any region can be. Returns its id. */
export async function openRound(context: Context, wanted: NewRound): Promise<string> {
  const by = requireRole(context.actor, ['secretariat']);
  const { regions, remindersBefore, ...about } = wanted;
  checkDays(about, context.now);
  const codes = resolveRegions('regions', regions);
  return context.db.transaction(async (db) => {
    const inside = { ...context, db };
    await requireInstrument(inside, about);
    const [made] = await db
      .insert(round)
      .values({ ...about, remindersBefore: inOrder(remindersBefore), createdBy: by, createdAt: context.now })
      .returning({ id: round.id });
    if (!made) throw new Error('no round was made');
    await inviteRegions(inside, made.id, 'regions', codes);
    await record(inside, 'open', 'round', made.id, { ...about, regions: codes });
    return made.id;
  });
}

async function requireInstrument(
  { db }: Context,
  wanted: Pick<NewRound, 'instrument' | 'instrumentVersion'>,
) {
  const { instrument, instrumentVersion: version } = wanted;
  const [found] = await db
    .select({ version: instrumentVersion.version })
    .from(instrumentVersion)
    .where(and(eq(instrumentVersion.instrument, instrument), eq(instrumentVersion.version, version)));
  if (!found) {
    throw refusal('invalid', [{ field: 'instrumentVersion', ...say('no-such-instrument', { version }) }]);
  }
}
