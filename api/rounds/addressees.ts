import { and, asc, eq, inArray } from 'drizzle-orm';
import { account, grant } from '../../drizzle/schema/person.ts';
import { round } from '../../drizzle/schema/round.ts';
import type { LetterKind } from '../../drizzle/vocabulary.ts';
import { requireRole } from '../actor.ts';
import type { Context } from '../context.ts';
import type { BoardLine, LettersWanted, RoundView } from '../contract/round.ts';
import { type Said, say } from '../contract/sentences.ts';
import { Problem, refusal } from '../problem.ts';
import { resolveRegions } from './regions.ts';
import { boardsOf } from './board.ts';

/** Somebody to write to, for a region that they coordinate. */
export interface Addressee {
  person: string;
  name: string;
  email: string;
  line: BoardLine;
}

export interface Addressed {
  board: RoundView;
  addressees: Addressee[];
  /** Regions without a coordinator. */
  without: BoardLine[];
}

/** Whether a letter of this kind makes sense to a region now. */
const isFor = (kind: LetterKind, line: BoardLine) =>
  kind === 'reminder' ? line.isBehind && line.phase === 'open' : line.phase !== 'closed';

function chosen({ lines }: RoundView, { kind, regions }: LettersWanted): BoardLine[] {
  if (!regions) return lines.filter((line) => isFor(kind, line));
  const faultOf = (line: BoardLine | undefined, region: string): Said | undefined => {
    if (!line) return say('not-in-round', { region });
    return isFor(kind, line) ? undefined : say('not-to-remind', { region });
  };
  const codes = resolveRegions('regions', regions);
  const found = codes.map((code) => lines.find(({ region }) => region === code));
  const errors = codes.flatMap((code, index) => {
    const fault = faultOf(found[index], code);
    return fault ? [{ field: `regions.${index}`, ...fault }] : [];
  });
  if (errors.length > 0) throw refusal('invalid', errors);
  return found.filter((line) => line !== undefined);
}

/** The coordinators of these regions; who coordinates two gets two letters. */
export async function coordinatorsOf(
  { db }: Pick<Context, 'db'>,
  lines: readonly BoardLine[],
): Promise<Pick<Addressed, 'addressees' | 'without'>> {
  const regions = lines.map(({ region }) => region);
  const rows =
    regions.length === 0
      ? []
      : await db
          .select({ person: account.id, name: account.name, email: account.email, region: grant.region })
          .from(grant)
          .innerJoin(account, eq(account.id, grant.person))
          .where(and(eq(grant.role, 'coordinator'), inArray(grant.region, regions)))
          .orderBy(asc(account.email));
  const held = Map.groupBy(rows, ({ region }) => region);
  return {
    addressees: lines.flatMap((line) => (held.get(line.region) ?? []).map((one) => ({ ...one, line }))),
    without: lines.filter(({ region }) => !held.has(region)),
  };
}

/** To whom the secretariat's letter goes: the regions named; else reminders to all behind, invitations to all. */
export async function addresseesOf(context: Context, id: string, wanted: LettersWanted): Promise<Addressed> {
  requireRole(context.actor, ['secretariat']);
  const [board] = await boardsOf(context, eq(round.id, id));
  if (!board) throw new Problem('not-found', say('no-such-round'));
  return { board, ...(await coordinatorsOf(context, chosen(board, wanted))) };
}
