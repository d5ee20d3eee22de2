import { useTranslation } from 'react-i18next';
import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import { Empty } from '../ui/states.tsx';
import { useEditionName } from '../ui/useEditionName.ts';
import type { Change } from './useSelectionView.ts';

/** Scores were published here, but no answers; leads to the editions that have some. */
export function NoAnswers({ series, change }: { series: ScoreAnswers['series']; change: Change }) {
  const { t } = useTranslation('selection');
  const editionName = useEditionName();
  const next = series.map(({ edition, year }) => (
    <button key={`${edition} ${year}`} type="button" onClick={() => change({ edition, year, own: null })}>
      {t('page.seriesOf', { edition: editionName(edition), year })}
    </button>
  ));
  return (
    <Empty title={t('noAnswers')} next={next}>
      <p>{t(series.length > 0 ? 'page.elsewhere' : 'page.nowhere')}</p>
    </Empty>
  );
}
