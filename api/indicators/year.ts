import { Problem } from '../problem.ts';
import { say } from '../contract/sentences.ts';

/** The year asked for, or the newest; refused when the indicator has no such year. */
export function chooseYear(years: readonly number[], asked: number | undefined): number {
  const chosen = asked ?? years.at(-1);
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  const said = years.length > 0 ? say('no-such-year', { years: years.map(String) }) : say('no-year');
  throw new Problem('bad-parameter', said, { errors: [{ field: 'year', ...said }] });
}
