import type { ValueState } from '../../drizzle/vocabulary.ts';
import type { Figure, Series } from '../map/figures.ts';
import { rangeText } from '../map/legendText.ts';
import type { Legend } from '../map/legend.ts';
import { writeValue } from '../map/number.ts';
import type { LegendEntry } from '../ui/charts/compose.ts';
import { sayer } from '../ui/said.ts';
import type { CompareWords } from './words.ts';

const counts = new Set(['persons', 'needs', 'practices']);
const scoreStates = new Set<ValueState>(['under-review', 'not-answered']);

/** Figures in words, as the map page says them. */
export function figureWords({ t, formats }: Pick<CompareWords, 't' | 'formats'>) {
  const say = sayer(t, formats);
  const value = (amount: number, unit: string): string => writeValue(amount, unit, formats.locale);
  const valueUnit = (amount: number, unit: string): string => {
    const key = unit === 'practices' ? 'views:value.practices' : `atlas:value.${unit}`;
    return t(key, { value: value(amount, unit), count: Math.abs(Math.round(amount)) });
  };
  const missing = (state: ValueState, unit: string): string =>
    unit === 'score' && scoreStates.has(state)
      ? t(`atlas:scoreState.${state}`)
      : t(`vocabulary:valueState.${state}`);
  /** The limit of a class, finer than the values, so that neighbouring classes look different. */
  const limit = (amount: number, unit: string): string =>
    writeValue(amount, unit, formats.locale, counts.has(unit) ? 0 : 1);
  return {
    value,
    valueUnit,
    missing,
    /** Why there is no value, or what limits the one there is: a sum of parts, a part of a year. */
    reason: ({ reason }: Pick<Figure, 'reason'>): string | null => (reason ? say(reason).text : null),
    limit,
    figure: ({ value: amount, state }: Pick<Figure, 'value' | 'state'>, { unit }: Series): string =>
      amount === null ? missing(state, unit) : valueUnit(amount, unit),
    /** The classes with how many regions (countries) are in each, and every kind of missing value. */
    legend: ({ classes, gaps }: Legend, unit: string): LegendEntry[] => {
      const write = (amount: number) => limit(amount, unit);
      const counted = (text: string, count: number) =>
        t('views:counted', { text, number: formats.number(count) });
      return [
        ...classes.map((one, at) => ({
          text: counted(rangeText(t, write, one, at === classes.length - 1), one.count),
          swatch: { colour: one.colour },
        })),
        ...gaps.map(({ kind, count }) => ({
          text: counted(missing(kind, unit), count),
          swatch: { gap: kind },
        })),
      ];
    },
    /** What a figure's frame says of the regions without a value. */
    gaps: ({ gaps }: Legend, unit: string): { text: string; count: number }[] =>
      gaps.map(({ kind, count }) => ({ text: missing(kind, unit), count })),
  };
}
export type FigureWords = ReturnType<typeof figureWords>;
