import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { halfUp } from '../../../api/scores/rounding.ts';
import type { Score } from '../../../api/scores/score.ts';
import { useFormats } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { previewOf } from './scores.ts';

interface Props {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** Where the name of a score stands, by what it is a score of. */
const names: Record<string, string> = {
  area: 'regionalArea',
  element: 'governanceElement',
  phase: 'processPhase',
  group: 'indicatorGroup',
};

/** The scores that publishing gives: areas and overall, then the other three axes. */
export function Scores({ assessment, questions }: Props) {
  const { t } = useTranslation('editing');
  const preview = previewOf(questions, assessment);
  if (!preview) return null;
  const { scores, open } = preview;
  const of = (axis: string) => scores.filter((one) => (one.axis ?? 'area') === axis);
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t(assessment.state === 'published' ? 'scores.published' : 'scores.title')}</h2>
      <p>{t('scores.text')}</p>
      {open.length > 0 ? <p className="editing-care">{t('scores.open', { count: open.length })}</p> : null}
      <div className="editing-scores">
        {Object.keys(names).map((axis) => (
          <ScoreTable key={axis} axis={axis} scores={of(axis)} />
        ))}
      </div>
    </section>
  );
}

function ScoreTable({ axis, scores }: { axis: string; scores: readonly Score[] }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  const formats = useFormats();
  const name = (code: string) => t(`vocabulary:${names[axis]}.${code}`);
  const overall = scores.find(({ kind }) => kind === 'overall');
  return (
    <div>
      <ScrollBox label={t(`editing:scores.${axis}`)}>
        <table className="table">
          <caption>{t(`editing:scores.${axis}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('editing:scores.what')}</th>
              <th scope="col">{t('editing:scores.score')}</th>
              <th scope="col">{t('editing:scores.coverage')}</th>
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
                <td>{t('editing:scores.of', { answered: one.answered, applicable: one.applicable })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {overall?.value == null ? null : (
        <p>{t('editing:scores.meanOf', { areas: formats.list(overall.areas.map(name)) })}</p>
      )}
    </div>
  );
}
