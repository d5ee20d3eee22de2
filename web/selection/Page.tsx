import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { View } from '../address.ts';
import { wishOf } from '../map/wish.ts';
import { scoresQuery } from '../queries/figures.ts';
import { ownColumns } from '../map/ownColumns.ts';
import { answersQuery } from '../queries/selection.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Chosen } from './Chosen.tsx';
import { NoAnswers } from './NoAnswers.tsx';
import { useSelectionView } from './useSelectionView.ts';
import { Which } from './Which.tsx';
import '../ui/report/report.css';
import './selection.css';

/** Where a score has its name: of an area, or of a value of another axis. */
const labels = {
  national: ['nationalArea'],
  regional: ['regionalArea', 'governanceElement', 'processPhase', 'indicatorGroup'],
};

/** The published scores and answers of the index that the map would show. */
function useIndex(view: View) {
  const wish = wishOf({ ...view, layer: 'mipex', own: null });
  const scores = wish?.kind === 'scores' ? wish : null;
  if (!scores) throw new Error('The integration index always has scores to ask for.');
  const published = useQuery(scoresQuery(scores));
  const answers = useQuery(answersQuery(scores));
  return { published, answers };
}

/** A reader chooses what counts in the index; the browser reckons what comes of it, beside what was published. */
export default function Page() {
  const { t } = useTranslation(['selection', 'vocabulary']);
  const { view, change } = useSelectionView();
  const { published, answers } = useIndex(view);
  const columns = useMemo(
    () => published.data && answers.data && ownColumns(published.data, answers.data, view.own ?? ''),
    [published.data, answers.data, view.own],
  );
  const areaName = (area: string) => t(labels[view.scope].map((one) => `vocabulary:${one}.${area}`));
  const areas = published.data ? Object.keys(published.data.values) : [view.area];
  const error = published.error ?? answers.error;
  const retry = () => void Promise.all([published.refetch(), answers.refetch()]);
  const edition = answers.data?.editions.at(-1);
  return (
    <>
      <PageTitle title={t('page.title')}>
        <p>{t('page.intro')}</p>
        <p>{t('page.rule')}</p>
      </PageTitle>
      <Which
        {...{ scope: view.scope, area: view.area, answers: answers.data, change }}
        areas={areas.map((value) => ({ value, label: areaName(value) }))}
      />
      {error ? <Failed error={error} retry={retry} /> : null}
      {!error && !columns ? <Loading /> : null}
      {answers.data && !edition ? <NoAnswers series={answers.data.series} change={change} /> : null}
      {columns && edition ? <Chosen {...{ view, change, columns, edition, areaName }} /> : null}
    </>
  );
}
