import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/instruments/definition.ts';
import { languagesOf } from '../../../api/instruments/questions.ts';
import { keep, kept, languages } from '../../text/language.ts';

/** In which language the questions are read, where a questionnaire has more than the pages: the reader's choice, of this browser. */
const key = 'atlas.language-of-questions';
let chosen = kept(key);
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
const now = () => chosen;

/** The language of the page is no choice of its own: the questions follow it again. */
export function chooseLanguage(language: string, ofPage: string): void {
  chosen = language === ofPage ? null : language;
  keep(key, chosen);
  for (const listener of listeners) listener();
}

/** The languages of a questionnaire, those of the pages first. */
export function languagesIn(definition: Definition): string[] {
  const own = new Set(languagesOf(definition));
  const ofPages = languages.filter((one) => own.delete(one));
  return [...ofPages, ...[...own].sort()];
}

/** The languages among which a reader chooses: none where there are those of the pages only. */
export function choicesOf(definition: Definition | undefined): string[] {
  const all = definition ? languagesIn(definition) : [];
  return all.length > languages.length ? all : [];
}

/** The language to show a questionnaire in: the one chosen where it has that, else that of the page. */
export function useLanguageOf(definition: Definition | undefined): string {
  const { i18n } = useTranslation();
  const wanted = useSyncExternalStore(listen, now, now);
  return wanted !== null && choicesOf(definition).includes(wanted) ? wanted : i18n.language;
}

/** The name of a language in itself: "español". */
export const ownName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
