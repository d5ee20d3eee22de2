import type { AssessmentInstrument, Indicator, IndicatorOption, Spoken } from '../contract/indicator.ts';
import type { AssessedArea } from '../../drizzle/vocabulary.ts';
import { prefixes } from './assessed-places.ts';
import type { Finding } from './finding.ts';
import { written } from './written.ts';

/** What a draft changes of the last version: texts of the whole (null = none), and indicators whole. */
export interface Drafted {
  title: Spoken | null;
  introduction: Spoken | null;
  indicators: readonly Indicator[];
}

/**
 * The version that a draft would make: the last one with changed indicators in their places, and new ones at the end of
 * their areas. Example: a draft of `lm-09` alone puts it behind the last indicator of the labour market.
 */
export function nextVersion(last: AssessmentInstrument, drafted: Drafted): AssessmentInstrument {
  const changed = new Map(drafted.indicators.map((one) => [one.code, one]));
  const known = new Set(last.indicators.map(({ code }) => code));
  const added = drafted.indicators
    .filter(({ code }) => !known.has(code))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const indicators = last.indicators.map((one) => changed.get(one.code) ?? one);
  for (const one of added) {
    const behind = indicators.findLastIndex(({ area }) => area === one.area);
    indicators.splice(behind < 0 ? indicators.length : behind + 1, 0, one);
  }
  return {
    ...last,
    version: last.version + 1,
    title: drafted.title ?? last.title,
    introduction: drafted.introduction ?? last.introduction,
    indicators,
  };
}

/** Whether two parts of an instrument say the same. */
export const isSameAs = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** The first free code of an area; codes are never used again, also when they were retired. Example: `lm-09`. */
export function nextCode(
  { indicators }: Pick<AssessmentInstrument, 'indicators'>,
  area: AssessedArea,
): string {
  const prefix = prefixes[area];
  const numbers = indicators.map(({ code }) =>
    code.startsWith(prefix) ? Number(code.slice(prefix.length)) : 0,
  );
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  return `${prefix}${String(next).padStart(2, '0')}`;
}

const nothing = { en: '', fr: '' };

/** What a new indicator is before anything is written: three options worth 100, 50 and 0 where there are scores. */
export const blankIndicator = (
  { kind }: Pick<AssessmentInstrument, 'kind'>,
  place: Pick<Indicator, 'code' | 'area' | 'element' | 'phase' | 'group'>,
): Indicator => ({
  ...place,
  title: nothing,
  question: nothing,
  guidance: nothing,
  evidence: nothing,
  options:
    kind === 'scored'
      ? [100, 50, 0].map((value, at) => ({ code: 'abc'[at] ?? '', value, text: nothing }))
      : [],
});

/**
 * One more option, before the last one and worth the middle of its neighbours, as the best comes first; its code is the
 * first letter that is free. Example: after 100, 50, 0 there are 100, 50, 25, 0.
 */
export function withOption(options: readonly IndicatorOption[]): IndicatorOption[] {
  const codes = new Set(options.map(({ code }) => code));
  const code = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !codes.has(letter)) ?? 'z';
  const [last, before] = [options.at(-1), options.at(-2)];
  const value = Math.round(((before?.value ?? 100) + (last?.value ?? 0)) / 2);
  return [...options.slice(0, -1), { code, value, text: nothing }, ...options.slice(-1)];
}

/** Under what name a change is confirmed: in a draft of one revision no two have the same. Example: `lm-01.b revalued`. */
export const changeKey = ({ place, code, params }: Finding): string =>
  [place, code, params?.language ?? (code === 'moved-on-axis' ? `${params?.before}:${params?.after}` : '')]
    .filter(Boolean)
    .join(' ');
