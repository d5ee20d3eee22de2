import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentSummary } from '../../api/contract/assessment.ts';
import { AssessmentBadge } from '../ui/AssessmentBadge.tsx';
import { Demonstration } from '../ui/Demonstration.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { todoOf, turnOf } from './todo.ts';

/** Assessments in a list: the region leads to the assessment. */
export function AssessmentTable({
  assessments,
  caption,
}: {
  assessments: readonly AssessmentSummary[];
  caption: string;
}) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  return (
    <ScrollBox label={caption}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('assessments:list.columns.region')}</th>
            <th scope="col">{t('assessments:list.columns.next')}</th>
            <th scope="col">{t('assessments:list.columns.state')}</th>
            <th scope="col">{t('assessments:list.columns.phase')}</th>
            <th scope="col">{t('assessments:list.columns.part')}</th>
          </tr>
        </thead>
        <tbody>
          {assessments.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/assessments/$id" params={{ id: one.id }}>
                  {one.regionName} ({one.region})
                </Link>{' '}
                <Demonstration on={one.demonstration} />
              </th>
              <td>
                <Next assessment={one} />
              </td>
              <td>
                <AssessmentBadge state={one.state} kind={one.phase.kind} />
                <Progress assessment={one} />
              </td>
              <td>{t('assessments:phase', { title: one.phase.title, year: one.phase.year })}</td>
              <td>{one.parts.map((part) => t(`vocabulary:role.${part}`)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** How far it is answered: only while it is. */
function Progress({ assessment: { state, answered, asked } }: { assessment: AssessmentSummary }) {
  const { t } = useTranslation('assessments');
  if (answered === null || (state !== 'answering' && state !== 'returned')) return null;
  return <div>{t('answered', { answered, asked })}</div>;
}

function Next({ assessment }: { assessment: AssessmentSummary }) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const todo = todoOf(assessment);
  if (todo) return <strong>{t(`assessments:todo.${todo}`)}</strong>;
  const turn = turnOf(assessment.state, assessment.phase.kind);
  if (turn) return t(`assessments:waitsFor.${turn.of}`);
  return assessment.state === 'in-progress' ? t('assessments:waitsFor.clearing') : null;
}
