import type { ValueState } from '../../drizzle/vocabulary.ts';
import { type Compiled, compile, type Result } from './compiled.ts';
import type { Edition } from './edition.ts';
import { NOT_APPLICABLE, type Scored, scoreAll, UNANSWERED } from './score-all.ts';

/** What an indicator was answered: a value of 0..100, or that it does not apply. An indicator without one is missing. */
export type Answer = number | 'not-applicable';

/** A score with what it stands on. */
export interface Score extends Result {
  edition: string;
  /** 0..100 in full precision; null unless the state is `value`. */
  value: number | null;
  /** `not-a-competence`: nothing of it applies; `not-answered`: too few answers, or an area of it has no score. */
  state: Extract<ValueState, 'value' | 'not-a-competence' | 'not-answered'>;
  answered: number;
  applicable: number;
  /** The areas whose answers are in it. */
  areas: readonly string[];
}

const compiledEditions = new WeakMap<Edition, Compiled>();

/** The edition as index arrays; the same edition is compiled once. */
export function compiledOf(edition: Edition): Compiled {
  const found = compiledEditions.get(edition) ?? compile(edition);
  compiledEditions.set(edition, found);
  return found;
}

/**
 * The answers of one region as the row that `scoreAll` reads. Every indicator of an area in `notCompetent` is not
 * applicable, whatever was answered. Throws a RangeError on an unknown code or a value outside 0..100.
 */
export function rowOf(
  compiled: Compiled,
  answers: Iterable<readonly [string, Answer]>,
  notCompetent: readonly string[] = [],
): Float64Array {
  const row = new Float64Array(compiled.asked.size).fill(UNANSWERED);
  for (const [code, answer] of answers) {
    const column = compiled.asked.get(code);
    if (column === undefined) throw new RangeError(`${code} is no indicator of ${compiled.edition.id}.`);
    if (answer !== 'not-applicable' && !(answer >= 0 && answer <= 100))
      throw new RangeError(`${code} must be from 0 to 100, not ${answer}.`);
    row[column] = answer === 'not-applicable' ? NOT_APPLICABLE : answer;
  }
  for (const { code, area, lookUp } of compiled.edition.indicators) {
    if (!notCompetent.includes(area)) continue;
    for (const one of lookUp ? lookUp.of.map((other) => other.code) : [code])
      row[compiled.asked.get(one) as number] = NOT_APPLICABLE;
  }
  return row;
}

/**
 * All scores of one region: areas, values of the axes, overalls.
 * Example: two areas of one indicator each, answered 100 and 50, have the overall 75 of 2 answered of 2, of both areas.
 */
export function scoresOf(
  edition: Edition,
  answers: Iterable<readonly [string, Answer]>,
  notCompetent: readonly string[] = [],
): Score[] {
  const compiled = compiledOf(edition);
  const row = rowOf(compiled, answers, notCompetent);
  const scored = scoreAll(compiled, row);
  const given = new Set(
    [...compiled.asked].flatMap(([code, column]) => ((row[column] ?? -1) >= 0 ? [code] : [])),
  );
  return compiled.results.map((result, at) => ({
    ...result,
    edition: edition.id,
    ...scoreAt(scored, at),
    areas: areasOf(edition, result, given, (area) => {
      const of = compiled.results.findIndex(({ kind, code }) => kind === 'area' && code === area);
      return scoreAt(scored, of).state === 'value';
    }),
  }));
}

/** One score of many: `at` is `row * results + result`. */
export function scoreAt(
  { values, answered, applicable }: Scored,
  at: number,
): Pick<Score, 'value' | 'state' | 'answered' | 'applicable'> {
  const value = values[at] ?? Number.NaN;
  const counts = { answered: answered[at] ?? 0, applicable: applicable[at] ?? 0 };
  if (!Number.isNaN(value)) return { value, state: 'value', ...counts };
  return { value: null, state: counts.applicable === 0 ? 'not-a-competence' : 'not-answered', ...counts };
}

function areasOf(
  edition: Edition,
  { kind, axis, code }: Result,
  given: ReadonlySet<string>,
  hasScore: (area: string) => boolean,
): string[] {
  if (kind === 'overall')
    return edition.overalls.find((one) => one.code === code)?.areas.filter(hasScore) ?? [];
  const apart = new Set(edition.areas.filter((area) => area.apart).map((area) => area.code));
  const isIn = (one: Edition['indicators'][number]) =>
    axis === undefined ? one.area === code : one.places?.[axis] === code && !apart.has(one.area);
  const isGiven = ({ code: own, lookUp }: Edition['indicators'][number]) =>
    lookUp ? lookUp.of.every((other) => given.has(other.code)) : given.has(own);
  const found = edition.indicators.filter((one) => isIn(one) && isGiven(one)).map(({ area }) => area);
  return edition.areas.map((area) => area.code).filter((area) => found.includes(area));
}
