import type { AssessmentInstrument } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { type PlacedText, textsOf } from './assessed-texts.ts';
import { type Finding, isMarkup } from './finding.ts';

/** Texts that are missing in a language, are not translated, are more than plain words, or are not set as French is. */
export const textFaults = (instrument: AssessmentInstrument, languages: readonly string[]): Finding[] =>
  textsOf(instrument).flatMap((one) => [
    ...languages.flatMap((language) => languageFaults(one, language)),
    ...(Object.values(one.text).some(isMarkup) ? [{ place: one.place, ...say('markup') }] : []),
    ...(isSpacedAsFrench(one.text.fr) ? [] : [{ place: one.place, ...say('french-spacing') }]),
  ]);

function languageFaults({ place, text }: PlacedText, language: string): Finding[] {
  const own = text[language]?.trim() ?? '';
  if (own === '') return [{ place, ...say('translation', { language }) }];
  const isEnglish = language !== 'en' && plainWords(own) === plainWords(text.en);
  return isEnglish ? [{ place, ...say('same-as-english', { language }) }] : [];
}

/**
 * Whether a non-breaking space (U+00A0 or the narrow U+202F) holds each sign of a French text to its word; a colon inside
 * a word, as in 8:30, is none. Example: `Qui ?` with a plain space is not.
 */
const isSpacedAsFrench = (text: string): boolean =>
  !/[^\u00a0\u202f][?!;:](?=\s|$)|[^\u00a0\u202f]»|«[^\u00a0\u202f]/u.test(text);

/** A text without what case, spaces and signs make of it. Example: `Yes, partly.` gives `yes partly`. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
