import { nuts } from '../../geo/nuts-table.ts';
import { isoCountryOf } from '../../geo/nuts.ts';
import { isAnswers } from '../instruments/given.ts';
import type { Choice, SimpleQuestion } from '../instruments/definition.ts';
import { textIn } from '../instruments/questions.ts';
import { countryOfWorld } from '../submissions/country.ts';
import { nameOfFile } from './attached.ts';

/** English writes dates as Europe does. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

interface Labelled {
  value: string | number | boolean;
  text: Choice['text'];
}

function choicesOf(question: SimpleQuestion): readonly Labelled[] | undefined {
  if ('choices' in question) return question.choices;
  if (question.type !== 'boolean') return undefined;
  return [
    { value: true, text: question.labelTrue },
    { value: false, text: question.labelFalse },
  ];
}

/** Codes as they are kept: several stand beside each other. */
export function codeOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => nameOfFile(one) ?? codeOf(one)).join('; ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/**
 * An answer in words. What does not fit its question is shown as it is kept.
 * Example: `['health']` of the sectors is "Health"; `ES51` where a region is asked is "Cataluña (ES51)".
 */
export function saidOf(question: SimpleQuestion, value: unknown, language: string): string {
  const choices = choicesOf(question);
  const label = (one: unknown) => {
    const found = choices?.find((choice) => choice.value === one);
    return found ? textIn(found.text, language) : (nameOfFile(one) ?? codeOf(one));
  };
  if (choices || Array.isArray(value))
    return Array.isArray(value) ? value.map(label).join('; ') : label(value);
  if (question.type !== 'text') return codeOf(value);
  if (question.lookup && typeof value === 'string') return placesOf(question.lookup, value, language);
  if (question.inputType === 'date' && typeof value === 'string') return dayOf(value, language);
  const isYear = question.min === 1900;
  return typeof value === 'number' && !isYear ? numberOf(value, language) : codeOf(value);
}

/** What was chosen in each row of a matrix: code and label of the row, code and label of the choice (none: not answered). */
export function rowsOf(
  question: Extract<SimpleQuestion, { type: 'matrix' }>,
  value: unknown,
  language: string,
) {
  const given = isAnswers(value) ? value : {};
  return question.rows.map((row) => {
    const code = Object.hasOwn(given, row.value) ? given[row.value] : undefined;
    const column = question.columns.find((one) => one.value === code);
    return {
      row: row.value,
      rowText: textIn(row.text, language),
      code: codeOf(code),
      said: column ? textIn(column.text, language) : codeOf(code),
    };
  });
}

function placesOf(kind: 'regions' | 'countries', value: string, language: string): string {
  const codes = value.split(/[\s,;]+/).filter(Boolean);
  const nameOf = (code: string) => {
    if (kind === 'regions') return nuts.isRegion(code) ? nuts.region(code).latinName : undefined;
    const found = countryOfWorld(code);
    const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
    return found && names.of(isoCountryOf(found.code));
  };
  return codes.map((code) => (nameOf(code) ? `${nameOf(code)} (${code})` : code)).join('; ');
}

/** A day in words; as it stands when it is none. */
export function dayOf(text: string, language: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return text;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** A moment as it was in Brussels. */
export const momentOf = (text: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(new Date(text));

const numberOf = (value: number, language: string) =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value);
