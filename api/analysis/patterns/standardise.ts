import { empiricalBayes } from '../../../geo/spatial/empirical-bayes.ts';
import { say } from '../../contract/sentences.ts';
import type { Subject } from './prepare.ts';
import { isCountOfPeople } from './refuse.ts';

/**
 * Numbers of people as standardised rates (`bayes`), reckoned from the given regions; what is no number of people stays as it is.
 * A region whose population is not known, or where nobody lives, has no rate.
 */
export function standardised(
  subject: Subject,
  standardise: 'none' | 'bayes',
  regions: readonly string[],
): Subject {
  const { measure, population, cells } = subject;
  if (standardise === 'none' || !isCountOfPeople(measure)) return subject;
  const counted = regions.flatMap((code) => {
    const cell = cells.get(code);
    return cell && cell.value !== null && !cell.sum ? [{ code, cell, cases: cell.value }] : [];
  });
  const peopled = counted.filter(({ code }) => peopleOf(code) > 0);
  const people = peopled.map(({ code }) => peopleOf(code));
  const cases = peopled.map((one) => one.cases);
  // Not one case anywhere: every rate is 0, and that they do not vary is said elsewhere.
  const z = cases.some((one) => one > 0) ? empiricalBayes(cases, people).z : cases;
  const rates = new Map(peopled.map(({ code }, at) => [code, z[at] as number]));
  const standardisedCells = counted.map(({ code, cell }): [string, typeof cell] => {
    const value = rates.get(code);
    if (value !== undefined) return [code, { ...cell, value }];
    return [code, { ...cell, value: null, state: 'no-figure', reason: say('population-unknown') }];
  });
  return { ...subject, cells: new Map([...cells, ...standardisedCells]) };

  function peopleOf(code: string) {
    return population?.get(code)?.value ?? 0;
  }
}
