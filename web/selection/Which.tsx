import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScoreAnswers } from '../../api/contract/score-answers.ts';
import { type ScoreScope, scoreScopes } from '../../drizzle/vocabulary.ts';
import { overallOf } from '../address.ts';
import { useEditionName } from '../ui/useEditionName.ts';
import type { Change } from './useSelectionView.ts';

interface Props {
  scope: ScoreScope;
  area: string;
  answers: ScoreAnswers | undefined;
  /** The scores that may be shown. */
  areas: readonly { value: string; label: string }[];
  change: Change;
}

/** Which index, edition and year, and which of its scores is shown. */
export function Which({ scope, area, answers, areas, change }: Props) {
  const { t } = useTranslation(['selection', 'vocabulary']);
  const editionName = useEditionName();
  const nameOf = ({ edition, year }: { edition: string; year: number }) =>
    t('page.seriesOf', { edition: editionName(edition), year });
  const keyOf = ({ edition, year }: { edition: string; year: number }) => `${edition} ${year}`;
  const { series = [] } = answers ?? {};
  const isListed = answers && series.some((one) => keyOf(one) === keyOf(answers));
  return (
    <section aria-label={t('page.index')} className="row selection-which">
      <NativeSelect
        label={t('atlas:colour.scope')}
        value={scope}
        data={scoreScopes.map((one) => ({ value: one, label: t(`vocabulary:scoreScope.${one}`) }))}
        onChange={(event) => {
          const next = scoreScopes.find((one) => one === event.currentTarget.value) ?? scope;
          const level = next === 'regional' ? 'own' : 2;
          change({ scope: next, area: overallOf(next), edition: null, year: null, own: null, level });
        }}
      />
      {answers ? (
        <NativeSelect
          label={t('page.series')}
          value={keyOf(answers)}
          data={[...(isListed ? [] : [answers]), ...series].map((one) => ({
            value: keyOf(one),
            label: nameOf(one),
          }))}
          onChange={(event) => {
            const next = series.find((one) => keyOf(one) === event.currentTarget.value);
            if (next) change({ edition: next.edition, year: next.year });
          }}
        />
      ) : null}
      <NativeSelect
        label={t('page.result')}
        value={area}
        data={[...areas]}
        onChange={(event) => change({ area: event.currentTarget.value })}
      />
    </section>
  );
}
