import { type RemarkCode, say, type Said } from '../contract/sentences.ts';
import { type Answers, type Entry, entriesOf } from './entries.ts';
import { type Counted, countedIn, countsIn, lastPeriod } from './series.ts';

/** Something to look at before accepting: never a refusal. The field is named as in a difference. */
export interface Remark extends Said {
  field: string;
  code: RemarkCode;
}

/** What the answers are held against. */
export interface Beside {
  /** People living in the region, by the newest figure. */
  population: number | null;
  /** What the region counted in the round before. */
  lastRound: Counted[];
  /** What is published of the region's flows, those of quick reports too. */
  published: Counted[];
  /** Practices published by anybody, other than by this report. */
  catalogue: { id: string; title: string }[];
}

/** How many times more people than the last time is worth a look. */
const TIMES = 10;
/** Shared part of two titles from which they may name one practice. */
const SIMILAR = 0.6;

const places = ['receptionPlaces', 'receptionPlacesTaken', 'placesForMinors', 'extraPlaces'];
const ofNeed = ['peopleAffected', 'placesNeeded', 'placesAvailable'];

/** What may be a slip of the pen in the answers of a questionnaire. */
export function remarksOn(answers: Answers, beside: Beside): Remark[] {
  // Of one period the newest word counts: what this questionnaire says, then the last round, then what is published.
  const others = [...countsIn(answers), ...beside.lastRound, ...beside.published];
  return [
    ...tooMany('', answers, places, beside.population),
    ...entriesOf(answers.needs).flatMap((need) => [
      ...tooMany(`needs.${need.id}.`, need, ofNeed, beside.population),
      ...reversed(`needs.${need.id}.`, need),
    ]),
    ...entriesOf(answers.flows).flatMap((flow) => risen(flow, others)),
    ...entriesOf(answers.practices).flatMap((practice) => [
      ...reversed(`practices.${practice.id}.`, practice),
      ...tooMany(`practices.${practice.id}.`, practice, ['peopleReached'], beside.population),
      ...known(practice, beside.catalogue),
    ]),
  ];
}

function tooMany(
  prefix: string,
  own: Answers,
  fields: readonly string[],
  population: number | null,
): Remark[] {
  if (population === null) return [];
  return fields.flatMap((field): Remark[] => {
    const number = own[field];
    if (typeof number !== 'number' || number <= population) return [];
    return [{ field: prefix + field, ...remark(say('above-population', { number, population })) }];
  });
}

function reversed(prefix: string, { validFrom, validTo }: Answers): Remark[] {
  const isReversed = typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom;
  return isReversed
    ? [{ field: `${prefix}validTo`, ...remark(say('dates-reversed', { from: validFrom, to: validTo })) }]
    : [];
}

function risen(flow: Entry, others: readonly Counted[]): Remark[] {
  const now = countedIn(flow);
  const before = now && lastPeriod(now, others);
  if (!now || !before || before.number === 0 || now.number < before.number * TIMES) return [];
  const params = { number: now.number, before: before.number, period: before.period };
  const field = `flows.${flow.id}.${typeof flow.number === 'number' ? 'number' : 'numberMax'}`;
  return [{ field, ...remark(say('ten-times', params)) }];
}

function known(practice: Entry, catalogue: Beside['catalogue']): Remark[] {
  const { title } = practice;
  if (typeof title !== 'string') return [];
  const found = catalogue.find((one) => similarity(one.title, title) >= SIMILAR);
  if (!found) return [];
  const said = say('similar-practice', { title: found.title, id: found.id });
  return [{ field: `practices.${practice.id}.title`, ...remark(said) }];
}

const remark = (said: Said) => ({ ...said, code: said.code as RemarkCode });

/** Groups of three letters, in which spelling, order and accents matter little. */
function trigrams(text: string): Set<string> {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );
}

/** Shared part of two titles' groups of three letters, 0 to 1. Example: "Host families" and "Host family" are 0.65. */
export function similarity(a: string, b: string): number {
  const [one, two] = [trigrams(a), trigrams(b)];
  const both = [...one].filter((part) => two.has(part)).length;
  const all = one.size + two.size - both;
  return all === 0 ? 0 : both / all;
}
