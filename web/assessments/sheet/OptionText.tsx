import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';
import { useSpoken } from '../../ui/spoken.ts';
import type { Asked } from './areas.ts';

interface OptionTextProps {
  indicator: Asked | undefined;
  option: string | null;
  /** Says what it is worth too. */
  withValue?: boolean;
}

/** What an option says; that a question does not apply, or that nothing is chosen yet. */
export function OptionText({ indicator, option, withValue = false }: OptionTextProps) {
  const { t } = useTranslation('assessments');
  const formats = useFormats();
  const speak = useSpoken();
  if (option === null) return <span className="no-answer">{t('sheet.noAnswer')}</span>;
  if (option === NOT_APPLICABLE) return <>{t('sheet.notApplicable')}</>;
  const found = indicator?.options.find(({ code }) => code === option);
  if (!found) return <>{option}</>;
  const { text, lang } = speak(found.text);
  return (
    <>
      {withValue && found.value !== null ? (
        <strong>{t('sheet.worth', { value: formats.number(found.value) })} </strong>
      ) : null}
      <span lang={lang}>{text}</span>
    </>
  );
}
