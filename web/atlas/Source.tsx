import { useTranslation } from 'react-i18next';

/** Whose figure it is, under the figure. */
export function Source({ credit }: { credit: string }) {
  const { t } = useTranslation('atlas');
  return <p className="atlas-source">{t('card.source', { credit })}</p>;
}
