import { useTranslation } from 'react-i18next';
import type { Spoken } from '../../api/contract/indicator.ts';

/** A text in the reader's language, else in English, marked as such. */
export function useSpoken() {
  const { i18n } = useTranslation();
  return (spoken: Spoken): { text: string; lang?: 'en' } => {
    const own = spoken[i18n.language];
    return own ? { text: own } : { text: spoken.en, lang: 'en' };
  };
}
