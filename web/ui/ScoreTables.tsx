import { useTranslation } from 'react-i18next';
import { halfUp } from '../../api/scores/rounding.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import { axisOf } from '../../api/scores/axis.ts';
import type { Score } from '../../api/scores/score.ts';
import { useFormats } from './format.ts';
import { ScrollBox } from './ScrollBox.tsx';
import './scoreTables.css';

/** Where the name of a score stands, by what it is a score of. */
const names: Record<string, string> = {
  area: 'regionalArea',
  element: 'governanceElement',
  phase: 'processPhase',
  group: 'indicatorGroup',
};

type Shown = Pick<Score, 'code' | 'value' | 'answered' | 'applicable'> & { state: ValueState };

interface Props {
  scores: readonly Shown[];
  /** Which areas the overall is the mean of, where that is known. */
  meanOf?: readonly string[];
}

/** The scores of one region: areas and overall, then the other three axes, each with its coverage. */
export function ScoreTables({ scores, meanOf }: Props) {
  const axes = Object.keys(names).filter((axis) => scores.some(({ code }) => axisOf(code) === axis));
  return (
    <div className="score-tables">
      {axes.map((axis) => (
        <ScoreTable
          key={axis}
          axis={axis}
          scores={scores.filter(({ code }) => axisOf(code) === axis)}
          meanOf={axis === 'area' ? meanOf : undefined}
        />
      ))}
    </div>
  );
}

function ScoreTable({
  axis,
  scores,
  meanOf,
}: Omit<Props, 'meanOf'> & { axis: string; meanOf: Props['meanOf'] }) {
  const { t } = useTranslation(['published', 'vocabulary']);
  const formats = useFormats();
  const name = (code: string) => t(`vocabulary:${names[axis]}.${code}`);
  return (
    <div>
      <ScrollBox label={t(`published:scores.${axis}`)}>
        <table className="table">
          <caption>{t(`published:scores.${axis}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('published:scores.what')}</th>
              <th scope="col">{t('published:scores.score')}</th>
              <th scope="col">{t('published:scores.coverage')}</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((one) => (
              <tr key={one.code}>
                <th scope="row">{name(one.code)}</th>
                <td>
                  {one.value === null
                    ? t(`vocabulary:valueState.${one.state}`)
                    : formats.number(halfUp(one.value, 0))}
                </td>
                <td>
                  {one.applicable === 0
                    ? t('published:scores.nothing')
                    : t('published:scores.of', { answered: one.answered, applicable: one.applicable })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {meanOf ? <p>{t('published:scores.meanOf', { areas: formats.list(meanOf.map(name)) })}</p> : null}
    </div>
  );
}
