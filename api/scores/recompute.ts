import type { NationalArea } from '../../drizzle/vocabulary.ts';
import type { ScoreDifference, ScoreImportReport } from '../contract/score-import.ts';
import { nationalEdition, type Placed } from './national.ts';
import { compiledOf, rowOf, type Score, scoreAt } from './score.ts';
import { scoreAll } from './score-all.ts';

/** The indicator values of one country and year in one edition. */
export interface CountryYear {
  edition: string;
  country: string;
  year: number;
  values: ReadonlyMap<string, number>;
}

/** A score that comes out of published indicators; `value` is null where they do not suffice. */
export interface Recomputed extends Pick<Score, 'value' | 'state' | 'answered' | 'applicable'> {
  edition: string;
  country: string;
  year: number;
  area: NationalArea;
}

/** All area and overall scores of country-years; those of one edition and year in one pass. */
export function recompute(all: readonly CountryYear[], structure: readonly Placed[]): Recomputed[] {
  const series = Map.groupBy(all, ({ edition, year }) => `${edition} ${year}`);
  return [...series.values()].flatMap((group) => {
    const [{ edition, year }] = group as [CountryYear];
    const compiled = compiledOf(nationalEdition(edition, year, structure));
    const width = compiled.asked.size;
    const answers = new Float64Array(group.length * width);
    group.forEach(({ values }, row) => {
      answers.set(rowOf(compiled, values), row * width);
    });
    const scored = scoreAll(compiled, answers);
    return group.flatMap(({ country }, row) =>
      compiled.results.map(({ code }, at) => ({
        edition,
        country,
        year,
        area: code as NationalArea,
        ...scoreAt(scored, row * compiled.results.length + at),
      })),
    );
  });
}

/** Published scores have four decimals. */
const EQUAL = 0.0001;

/**
 * Whether a published score and a recomputed one say different things: by more than 0.0001, or one of them is missing.
 * Example: 52.7778 and 45.2381 differ, 48.0848 and 48.08474988 do not, nor do none and none.
 */
export const differs = (published: number | null, recomputed: number | null): boolean =>
  published === null || recomputed === null
    ? published !== recomputed
    : Math.abs(published - recomputed) > EQUAL;

/** The name under which a country's year in an edition is found. */
export const keyOf = ({ edition, country, year }: Omit<CountryYear, 'values'>) =>
  `${edition} ${country} ${year}`;

/** Published scores by country-year, then by area. A country-year without any is not in it. */
export type Published = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

/** Recomputed scores beside the published ones: nothing is decided, everything that differs is named. */
export function compare(
  recomputed: readonly Recomputed[],
  published: Published,
): ScoreImportReport['scores'] {
  const differing: ScoreDifference[] = [];
  let [compared, equal, largest, notPublished] = [0, 0, -1, 0];
  for (const score of recomputed) {
    const own = published.get(keyOf(score));
    if (!own) {
      if (score.value !== null) notPublished += 1;
      continue;
    }
    const there = own.get(score.area) ?? null;
    if (there !== null) compared += 1;
    if (differs(there, score.value)) {
      const { edition, country, year, area, value, answered, applicable } = score;
      differing.push({
        edition,
        country,
        year,
        area,
        published: there,
        recomputed: value,
        answered,
        applicable,
      });
    } else if (there !== null && score.value !== null) {
      equal += 1;
      largest = Math.max(largest, Math.abs(there - score.value));
    }
  }
  return {
    recomputed: recomputed.filter(({ value }) => value !== null).length,
    compared,
    equal,
    largestDifference: largest < 0 ? null : largest,
    notPublished,
    differing,
  };
}
