import { useTranslation } from 'react-i18next';

/** The mark of an invented record: in words, wherever the record appears. */
export function Demonstration({ on }: { on: boolean }) {
  const { t } = useTranslation('common');
  if (!on) return null;
  return (
    <span className="demonstration" title={t('demonstrationWhy')}>
      {t('demonstration')}
    </span>
  );
}
