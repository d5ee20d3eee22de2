import { useTranslation } from 'react-i18next';
import { languages } from '../text/language.ts';
import { changeLanguage } from '../text/texts.ts';

/** English or French; each name stands in its own language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common');
  return (
    <fieldset className="languages">
      <legend className="unseen">{t('language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void changeLanguage(language)}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="unseen">{t(`languageName.${language}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
