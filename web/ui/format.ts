import { useTranslation } from 'react-i18next';
import { isoCountryOf } from '../../geo/nuts.ts';

const made = new Map<string, ReturnType<typeof makeFormats>>();

/**
 * Numbers, money and dates as the reader's language writes them; `en` writes dates as Europe does. Made once per language:
 * a browser takes long for it.
 */
export function formats(language: string): Formats {
  const locale = language === 'fr' ? 'fr' : 'en-GB';
  const known = made.get(locale) ?? makeFormats(locale);
  made.set(locale, known);
  return known;
}

function makeFormats(locale: string) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const size = (unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits });
  const readable = (text: string) => !Number.isNaN(Date.parse(text));
  return {
    locale,
    number: (value: number) => number.format(value),
    list: (words: readonly string[]) => list.format(words),
    euros: (value: number) => euros.format(value),
    /** A day, `2016-01-21`; shown as it stands when it is not one. */
    day: (text: string) => (readable(text) ? day.format(new Date(text)) : text),
    moment: (text: string) => (readable(text) ? moment.format(new Date(text)) : text),
    time: (at: Date) => time.format(at),
    /** From one day to another: "7 – 13 September 2026". */
    days: (from: string, to: string) => day.formatRange(new Date(from), new Date(to)),
    month: (text: string) => (readable(text) ? month.format(new Date(`${text}-01`)) : text),
    /** The size of a file: "12 kB", "1.4 MB". */
    bytes: (count: number) =>
      count < 1024 * 1024
        ? size('kilobyte', 0).format(Math.max(1, count / 1024))
        : size('megabyte', 1).format(count / 1024 / 1024),
    /** The name of a country by its NUTS code: EL is Greece, UK the United Kingdom. */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(isoCountryOf(code)) ?? code) : code),
    /** Example: `fr` is French. */
    language: (code: string) => (/^[a-z]{2}(-[A-Z]{2})?$/.test(code) ? (languages.of(code) ?? code) : code),
  };
}
export type Formats = ReturnType<typeof makeFormats>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formats(i18n.language);
}
