import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { useSpoken } from '../../ui/spoken.ts';
import type { Asked } from './areas.ts';

/** What an option says; that a question does not apply, or that nothing is chosen yet. */
export function OptionText({ indicator, option }: { indicator: Asked | undefined; option: string | null }) {
  const { t } = useTranslation('assessments');
  const speak = useSpoken();
  if (option === null) return <span className="no-answer">{t('sheet.noAnswer')}</span>;
  if (option === NOT_APPLICABLE) return <>{t('sheet.notApplicable')}</>;
  const found = indicator?.options.find(({ code }) => code === option);
  if (!found) return <>{option}</>;
  const { text, lang } = speak(found.text);
  return <span lang={lang}>{text}</span>;
}
