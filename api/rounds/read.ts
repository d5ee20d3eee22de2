import { asc, desc, eq } from 'drizzle-orm';
import { instrumentVersion } from '../../drizzle/schema/instrument.ts';
import { taskforceRegion } from '../../drizzle/schema/region.ts';
import { round } from '../../drizzle/schema/round.ts';
import { instruments, roundStandings } from '../../drizzle/vocabulary.ts';
import { holds, requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { BoardLine, RoundChoices, RoundSummary, RoundView } from '../contract/round.ts';
import { say } from '../contract/sentences.ts';
import { earlierOf } from '../submissions/begin-with.ts';
import { Problem } from '../problem.ts';
import { visibleBoards } from './board.ts';

export const roundReaders = ['contributor', 'coordinator', 'secretariat'] as const;

function countsOf(lines: readonly BoardLine[]) {
  const counts = Object.fromEntries(roundStandings.map((one) => [one, 0])) as Record<
    BoardLine['standing'],
    number
  >;
  for (const { standing } of lines) counts[standing] += 1;
  return counts;
}

/** The rounds a person works with: the secretariat all, with counts; a region's people those they are invited to. */
export async function listRounds(context: Context): Promise<RoundSummary[]> {
  requireRole(context.actor, roundReaders);
  const found = await visibleBoards(context);
  if (!holds(context.actor, ['secretariat'])) return Promise.all(found.map((one) => ofRegion(context, one)));
  return found.map(({ lines, ...one }) => ({
    ...one,
    lines: [],
    counts: countsOf(lines),
    behind: lines.filter(({ isBehind }) => isBehind).length,
  }));
}

/** A round for people of its regions: where nothing is begun, with what they can begin. */
async function ofRegion(context: Context, one: RoundView): Promise<RoundSummary> {
  const lines = one.lines.map(async (line) => {
    const isBegun = line.submission !== null || line.phase === 'closed';
    return { ...line, earlier: isBegun ? null : await earlierOf(context, line.region, one.id) };
  });
  return { ...one, lines: await Promise.all(lines), counts: null, behind: null };
}

export async function viewRound(context: Context, id: string): Promise<RoundView> {
  requireRole(context.actor, roundReaders);
  const [found] = await visibleBoards(context, eq(round.id, id));
  if (!found) throw new Problem('not-found', say('no-such-round'));
  return found;
}

/** What regions can answer: the instruments of experts are no matter of a round. */
async function questionnaires(db: Context['db']): Promise<RoundChoices['instruments']> {
  const rows = await db
    .select({ instrument: instrumentVersion.instrument, version: instrumentVersion.version })
    .from(instrumentVersion)
    .orderBy(asc(instrumentVersion.instrument), desc(instrumentVersion.version));
  return rows.flatMap(({ instrument, version }) => {
    const known = instruments.find((one) => one === instrument);
    return known ? [{ instrument: known, version }] : [];
  });
}

export async function roundChoices({ db, actor }: Context): Promise<RoundChoices> {
  requireRole(actor, ['secretariat']);
  const taskforce = await db
    .select({ region: taskforceRegion.region })
    .from(taskforceRegion)
    .orderBy(asc(taskforceRegion.region));
  return { instruments: await questionnaires(db), taskforce: taskforce.map(({ region }) => region) };
}
