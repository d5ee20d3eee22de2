import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format.ts';

/** On paper alone: when it was printed, and under which address it is found again. */
export function Printed() {
  const { t } = useTranslation('comparisons');
  const formats = useFormats();
  const { href } = useLocation();
  const day = formats.day(new Date().toISOString().slice(0, 10));
  return <p className="sharing-printed">{t('printed', { day, address: `${location.origin}${href}` })}</p>;
}
