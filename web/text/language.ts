export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

const key = 'atlas.language';

function known(text: string | null | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language));
}

/** What was kept in this browser; null where storage is refused. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice in this browser; null = none any more. */
export function keep(key: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** The language of a link (`?lang=fr`), else the one chosen before, else the browser's, else English. */
export function chosenLanguage(): Language {
  const linked = known(new URLSearchParams(location.search).get('lang'));
  if (linked) keepLanguage(linked);
  return linked ?? known(kept(key)) ?? known(navigator.language) ?? 'en';
}

export const keepLanguage = (language: Language) => keep(key, language);
