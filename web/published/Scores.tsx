import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublishedView } from '../../api/contract/assessment.ts';
import { scoresQuery } from '../queries/figures.ts';
import { ScoreTables } from '../ui/ScoreTables.tsx';
import { Failed, Loading } from '../ui/states.tsx';

/** What comes of the answers below, as the map shows it. */
export function Scores({ edition, year, region }: Pick<PublishedView, 'edition' | 'year' | 'region'>) {
  const { t } = useTranslation('published');
  const found = useQuery(scoresQuery({ kind: 'scores', scope: 'regional', edition, year, own: null }));
  const columns = found.data;
  const at = columns?.ids.indexOf(region) ?? -1;
  const scores = Object.keys(columns?.values ?? {}).flatMap((code) => {
    const [state, answered, applicable] = [
      columns?.states[code]?.[at],
      columns?.answered[code]?.[at],
      columns?.applicable[code]?.[at],
    ];
    // Of what is not asked there is no count.
    if (state === undefined || answered == null || applicable == null) return [];
    return [{ code, value: columns?.values[code]?.[at] ?? null, state, answered, applicable }];
  });
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t('scores.title')}</h2>
      <p>{t('scores.text')}</p>
      {found.isPending ? <Loading /> : null}
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {scores.length > 0 ? <ScoreTables scores={scores} /> : null}
    </section>
  );
}
