import type { BoardLine } from '../../api/contract/round.ts';
import { roundStandings } from '../../drizzle/vocabulary.ts';

export const columns = ['region', 'standing', 'answered', 'daysLeft', 'letter'] as const;
export type Column = (typeof columns)[number];

/** What a column is ordered by; null comes last, whichever way. */
function keyOf(line: BoardLine, column: Column): string | number | null {
  switch (column) {
    case 'region':
      return line.regionName;
    case 'standing':
      return roundStandings.indexOf(line.standing);
    case 'answered':
      return line.isBehind ? line.answered : null;
    case 'daysLeft':
      return line.daysLeft;
    case 'letter':
      return line.lastLetterAt;
  }
}

/** The lines in the order of a column, ties by name. Example: `ordered(lines, 'answered', -1)` has the fullest first. */
export function ordered(lines: readonly BoardLine[], column: Column, direction: 1 | -1): BoardLine[] {
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b);
  return [...lines].sort((one, other) => {
    const [a, b] = [keyOf(one, column), keyOf(other, column)];
    if (a === null || b === null) {
      return a === b ? one.regionName.localeCompare(other.regionName) : a === null ? 1 : -1;
    }
    return direction * compare(a, b) || one.regionName.localeCompare(other.regionName);
  });
}
