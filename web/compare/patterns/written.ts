import type { Formats } from '../../ui/format.ts';

/** Numbers of statistics as people read them: the minus as a sign of its own, and never more figures than mean something. */
export function writers({ locale }: Pick<Formats, 'locale'>) {
  const digits = (maximumSignificantDigits: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits });
  const places = (count: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count });
  const [four, three, two, chance] = [digits(4), places(3), places(2), digits(2)];
  const signed = (text: string) => text.replace('-', '−');
  /** Below this theory's p is written as such. */
  const LEAST = 1e-4;
  const p = (value: number) => (value < LEAST ? `<\u00a0${chance.format(LEAST)}` : chance.format(value));
  return {
    statistic: (value: number) => signed(three.format(value)),
    variance: (value: number) => four.format(value),
    z: (value: number) => signed(two.format(value)),
    /** A figure or a lag in its own unit. */
    figure: (value: number) => signed(four.format(value)),
    p,
    /** With its sign: `= 0.03`, `< 0.0001`. */
    pSaid: (value: number) => (value < LEAST ? p(value) : `=\u00a0${p(value)}`),
  };
}
export type Writers = ReturnType<typeof writers>;
