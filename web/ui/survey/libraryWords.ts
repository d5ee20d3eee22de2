import { useEffect, useState } from 'react';

/** The library's own few words ("no entries yet", what is wrong with a number …), a file for each language. English and French are always there. */
const words: Record<string, () => Promise<unknown>> = {
  bg: () => import('survey-core/i18n/bulgarian'),
  ca: () => import('survey-core/i18n/catalan'),
  cs: () => import('survey-core/i18n/czech'),
  da: () => import('survey-core/i18n/danish'),
  de: () => import('survey-core/i18n/german'),
  el: () => import('survey-core/i18n/greek'),
  es: () => import('survey-core/i18n/spanish'),
  et: () => import('survey-core/i18n/estonian'),
  eu: () => import('survey-core/i18n/basque'),
  fi: () => import('survey-core/i18n/finnish'),
  hr: () => import('survey-core/i18n/croatian'),
  hu: () => import('survey-core/i18n/hungarian'),
  is: () => import('survey-core/i18n/icelandic'),
  it: () => import('survey-core/i18n/italian'),
  lt: () => import('survey-core/i18n/lithuanian'),
  lv: () => import('survey-core/i18n/latvian'),
  nl: () => import('survey-core/i18n/dutch'),
  no: () => import('survey-core/i18n/norwegian'),
  pl: () => import('survey-core/i18n/polish'),
  pt: () => import('survey-core/i18n/portuguese'),
  ro: () => import('survey-core/i18n/romanian'),
  sk: () => import('survey-core/i18n/slovak'),
  sl: () => import('survey-core/i18n/slovenian'),
  sv: () => import('survey-core/i18n/swedish'),
  tr: () => import('survey-core/i18n/turkish'),
  uk: () => import('survey-core/i18n/ukrainian'),
};

const here = new Set<string>(['en', 'fr']);
const hasWords = (language: string) => here.has(language) || !words[language];

/**
 * Brings the library's words in a language where it has some; until then, and without a network, it says them in English.
 * Whether nothing more is to come.
 */
export function useLibraryWords(language: string): boolean {
  const [, brought] = useState(0);
  useEffect(() => {
    if (hasWords(language)) return;
    words[language]?.().then(
      () => {
        here.add(language);
        brought((count) => count + 1);
      },
      () => {},
    );
  }, [language]);
  return hasWords(language);
}
