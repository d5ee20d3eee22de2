import { useTranslation } from 'react-i18next';
import { isoCountryOf } from '../../geo/nuts.ts';

const made = new Map<string, ReturnType<typeof makeFormats>>();

/**
 * Numbers, money and dates as a language writes them, the reader's or that of a questionnaire; `en` writes dates as Europe
 * does. Made once per language.
 */
export function formats(language: string): Formats {
  const locale = language === 'en' ? 'en-GB' : language;
  const known = made.get(locale) ?? makeFormats(locale);
  made.set(locale, known);
  return known;
}

/** A thing made when it is first wanted: each of the browser's formats takes it some milliseconds. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeFormats(locale: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(locale, options));
  const names = (type: 'region' | 'language') => once(() => new Intl.DisplayNames(locale, { type }));
  const day = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const moment = dates({ dateStyle: 'long', timeStyle: 'short' });
  const time = dates({ timeStyle: 'short' });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = numbers({ maximumFractionDigits: 6 });
  const euros = numbers({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const kilobytes = numbers({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = numbers({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const countries = names('region');
  const languages = names('language');
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const readable = (text: string) => !Number.isNaN(Date.parse(text));
  return {
    locale,
    number: (value: number) => number().format(value),
    list: (words: readonly string[]) => list().format(words),
    euros: (value: number) => euros().format(value),
    /** A day, `2016-01-21`; shown as it stands when it is not one. */
    day: (text: string) => (readable(text) ? day().format(new Date(text)) : text),
    moment: (text: string) => (readable(text) ? moment().format(new Date(text)) : text),
    time: (at: Date) => time().format(at),
    /** From one day to another: "7 – 13 September 2026". */
    days: (from: string, to: string) => day().formatRange(new Date(from), new Date(to)),
    month: (text: string) => (readable(text) ? month().format(new Date(`${text}-01`)) : text),
    /** The size of a file: "12 kB", "1.4 MB". */
    bytes: (count: number) =>
      count < 1024 * 1024
        ? kilobytes().format(Math.max(1, count / 1024))
        : megabytes().format(count / 1024 / 1024),
    /** The name of a country by its NUTS code: EL is Greece, UK the United Kingdom. */
    country: (code: string) =>
      /^[A-Z]{2}$/.test(code) ? (countries().of(isoCountryOf(code)) ?? code) : code,
    /** Example: `fr` is French. */
    language: (code: string) => (/^[a-z]{2}(-[A-Z]{2})?$/.test(code) ? (languages().of(code) ?? code) : code),
  };
}
export type Formats = ReturnType<typeof makeFormats>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formats(i18n.language);
}
