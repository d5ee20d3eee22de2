import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/instruments/answers.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import { type Language, languages } from '../text/language.ts';
import { Questionnaire } from '../ui/survey/Questionnaire.tsx';

/** The questionnaire as regions see it, in either language; what is tried here is kept nowhere. */
export function Preview({ definition, name }: { definition: Definition; name: string }) {
  const { t, i18n } = useTranslation(['instruments', 'common']);
  const id = useId();
  const [language, setLanguage] = useState<Language>(i18n.language === 'fr' ? 'fr' : 'en');
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <section className="instruments-preview" aria-labelledby={id}>
      <h2 id={id}>{t('instruments:preview.title', { title: name })}</h2>
      <p>{t('instruments:preview.note')}</p>
      <fieldset className="instruments-languages">
        <legend>{t('instruments:preview.language')}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === language} onChange={() => setLanguage(one)} />
            <span lang={one}>{t(`common:languageName.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Questionnaire
        definition={definition}
        answers={answers}
        language={language}
        onChange={(field, value) => setAnswers((before) => ({ ...before, [field]: value ?? undefined }))}
      />
    </section>
  );
}
