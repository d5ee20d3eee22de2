import { useTranslation } from 'react-i18next';

/** Whose figure it is, under the figure. A credit is said as its source asks for it, in English; `more` is ours. */
export function Source({ credit, more = '' }: { credit: string; more?: string }) {
  const { t } = useTranslation('atlas');
  const [before, after] = t('card.source', { credit: '\n' }).split('\n');
  return (
    <p className="atlas-source">
      {before}
      <cite lang="en">{credit}</cite>
      {more}
      {after}
    </p>
  );
}
