import {
  type Horizon,
  horizons,
  nationalAreas,
  regionalScores,
  type ScoreScope,
  scoreScopes,
  type Sector,
  sectors,
} from '../../drizzle/vocabulary.ts';

/** Figures that an official source counts, or that follow from them. The rates are per 1,000 inhabitants. */
export const officialMeasures = [
  'population',
  'population-change',
  'net-migration',
  'arrivals',
  'arrivals-rate',
  'reception',
  'reception-rate',
] as const;
export type OfficialMeasure = (typeof officialMeasures)[number];

/** What is compared. `sector` and `horizon` null = all of them. */
export type Measure =
  | { kind: 'score'; scope: ScoreScope; area: string }
  | { kind: OfficialMeasure }
  | { kind: 'needs'; sector: Sector | null; horizon: Horizon | null }
  | { kind: 'practices'; sector: Sector | null };

/** A measure of an edition and a year; null = the newest. */
export interface Variable {
  measure: Measure;
  edition: string | null;
  year: number | null;
}

const isIn = <Words extends readonly string[]>(
  words: Words,
  word: string | undefined,
): word is Words[number] => word !== undefined && words.includes(word);
const orAll = <Words extends readonly string[]>(words: Words, word: string | undefined) =>
  word === undefined || word === 'all' ? null : isIn(words, word) ? (word as Words[number]) : undefined;

function readMeasure(text: string): Measure | undefined {
  const [kind, first, second, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  if (kind === 'mipex') {
    if (!isIn(scoreScopes, first) || second === undefined) return undefined;
    const areas: readonly string[] = first === 'national' ? nationalAreas : regionalScores;
    return areas.includes(second) ? { kind: 'score', scope: first, area: second } : undefined;
  }
  if (isIn(officialMeasures, kind)) return first === undefined ? { kind } : undefined;
  const sector = orAll(sectors, first);
  if (sector === undefined) return undefined;
  if (kind === 'practices') return second === undefined ? { kind, sector } : undefined;
  if (kind !== 'needs') return undefined;
  const horizon = orAll(horizons, second);
  return horizon === undefined ? undefined : { kind, sector, horizon };
}

/**
 * A variable as an address or a request names it; undefined when it names none.
 *
 * A measure, then `@` with an edition and a year, a year, or an edition alone. Examples: `mipex:national:education@2020:2019`,
 * `mipex:regional:resources@demo-2026`, `net-migration@2017`, `needs:health:urgent`, `needs:all:long`, `practices:language`.
 */
export function readVariable(text: string): Variable | undefined {
  const match = /^([a-z_:-]+)(?:@([\w-]{1,40}))?(?:(?<=@[\w-]+):(\d{4}))?$/.exec(text);
  const measure = match?.[1] === undefined ? undefined : readMeasure(match[1]);
  if (!match || !measure) return undefined;
  const [, , first, second] = match;
  if (second === undefined && /^\d{4}$/.test(first ?? '') && measure.kind !== 'score')
    return { measure, edition: null, year: Number(first) };
  const edition = first ?? null;
  if (edition !== null && measure.kind !== 'score') return undefined;
  return { measure, edition, year: second === undefined ? null : Number(second) };
}

/** The text that reads back as this variable. Example: urgent needs in health are `needs:health:urgent`. */
export function writeVariable({ measure, edition, year }: Variable): string {
  const when =
    edition === null ? (year === null ? '' : `@${year}`) : `@${edition}${year === null ? '' : `:${year}`}`;
  return `${writeMeasure(measure)}${when}`;
}

function writeMeasure(measure: Measure): string {
  if (measure.kind === 'score') return `mipex:${measure.scope}:${measure.area}`;
  if (measure.kind === 'practices') return `practices${measure.sector === null ? '' : `:${measure.sector}`}`;
  if (measure.kind !== 'needs') return measure.kind;
  const { sector, horizon } = measure;
  if (horizon !== null) return `needs:${sector ?? 'all'}:${horizon}`;
  return `needs${sector === null ? '' : `:${sector}`}`;
}

/** What a number of it is: a mean of answers, a share or rate, or a plain count, which grows with the region. */
export type Nature = 'score' | 'rate' | 'count';
/** `country`: level 0 alone; `every-level`: counted at each level; `own-level`: at whatever level the region that answered has. */
export type Observed = 'country' | 'every-level' | 'own-level';
export const units = ['score', 'percent', 'per-1000', 'persons', 'needs', 'practices'] as const;
export type Unit = (typeof units)[number];

/** What holds of a measure whatever its year. Example: practices are counts, observed at own level, in practices. */
export function natureOf(measure: Measure): { nature: Nature; observed: Observed; unit: Unit } {
  if (measure.kind !== 'score') return natures[measure.kind];
  return { nature: 'score', observed: measure.scope === 'national' ? 'country' : 'own-level', unit: 'score' };
}

/** Of everything but scores, by the kind of measure, which is the name of the indicator too. */
export const natures = {
  population: { nature: 'count', observed: 'every-level', unit: 'persons' },
  'population-change': { nature: 'rate', observed: 'every-level', unit: 'percent' },
  'net-migration': { nature: 'rate', observed: 'every-level', unit: 'per-1000' },
  arrivals: { nature: 'count', observed: 'every-level', unit: 'persons' },
  'arrivals-rate': { nature: 'rate', observed: 'every-level', unit: 'per-1000' },
  reception: { nature: 'count', observed: 'own-level', unit: 'persons' },
  'reception-rate': { nature: 'rate', observed: 'own-level', unit: 'per-1000' },
  needs: { nature: 'count', observed: 'own-level', unit: 'needs' },
  practices: { nature: 'count', observed: 'own-level', unit: 'practices' },
} as const satisfies Record<Exclude<Measure['kind'], 'score'>, ReturnType<typeof natureOf>>;
