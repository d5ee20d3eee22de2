import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/instruments/definition.ts';
import { choicesOf, chooseLanguage, ownName, useLanguageOf } from './inLanguage.ts';

/** The choice of the language of the questions, where the questionnaire has more than the pages. */
export function QuestionsLanguage({ definition }: { definition: Definition | undefined }) {
  const { t, i18n } = useTranslation('questionnaire');
  const language = useLanguageOf(definition);
  const choices = choicesOf(definition);
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      className="screen-only questions-language"
      size="xs"
      label={t('language')}
      value={language}
      onChange={(event) => chooseLanguage(event.currentTarget.value, i18n.language)}
    >
      {choices.map((one) => (
        <option key={one} value={one} lang={one}>
          {ownName(one)}
        </option>
      ))}
    </NativeSelect>
  );
}
