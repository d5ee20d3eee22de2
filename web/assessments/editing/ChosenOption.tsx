import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { type Asked, optionOf } from './optionOf.ts';

/** A chosen option in its words, with what it is worth; or that none is chosen, or that it does not apply. */
export function ChosenOption({ indicator, option }: { indicator: Asked; option: string | null }) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  const speak = useSpoken();
  const chosen = optionOf(indicator, option);
  if (option === NOT_APPLICABLE) return <strong>{t('words.notApplicable')}</strong>;
  if (!chosen) return <span className="no-answer">{t('words.noOption')}</span>;
  const { text, lang } = speak(chosen.text);
  return (
    <>
      {chosen.value === null ? null : (
        <strong className="editing-worth">{t('words.worth', { value: formats.number(chosen.value) })}</strong>
      )}{' '}
      <span lang={lang}>{text}</span>
    </>
  );
}
