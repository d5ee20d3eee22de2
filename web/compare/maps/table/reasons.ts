import type { FigureWords } from '../../figureWords.ts';
import type { Drawn } from '../core/drawn.ts';

/** What so many regions have in common is said once, over the table, instead of in each of their rows. */
const SHARED = 5;

/** Of each variable the reasons that more than five regions share. */
export const sharedReasons = (
  drawn: readonly (Drawn | null)[],
  says: Pick<FigureWords, 'reason'>,
): ReadonlySet<string>[] =>
  drawn.map((one) => {
    const said = (one?.figures ?? []).map(says.reason).filter((reason) => reason !== null);
    const byReason = Map.groupBy(said, (reason) => reason);
    return new Set([...byReason].filter(([, all]) => all.length > SHARED).map(([reason]) => reason));
  });
