export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

const key = 'atlas.language';

function known(text: string | null | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language));
}

/** What was kept in this browser; null where storage is refused. */
function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The language of a link (`?lang=fr`), else the one chosen before, else the browser's, else English. */
export function chosenLanguage(): Language {
  const linked = known(new URLSearchParams(location.search).get('lang'));
  if (linked) keepLanguage(linked);
  return linked ?? known(kept()) ?? known(navigator.language) ?? 'en';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
