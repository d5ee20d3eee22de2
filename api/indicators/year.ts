import { Problem } from '../problem.ts';

/** The year asked for, or the newest; refused when the indicator has no such year. */
export function chooseYear(years: readonly number[], asked: number | undefined): number {
  const chosen = asked ?? years.at(-1);
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  const message =
    years.length > 0 ? `There are only the years ${years.join(', ')}.` : 'There is no year with figures.';
  throw new Problem('bad-parameter', message, { errors: [{ field: 'year', message }] });
}
