import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { useRefreshAssessment, useStep } from '../../queries/assessments.ts';
import type { Asking } from '../../ui/report/AskField.tsx';
import { StepProblem } from '../../ui/StepButton.tsx';

interface Props {
  assessment: AssessmentView;
  /** Of what is submitted, or of what is published. */
  action: 'clarify' | 'correct';
  asking: Asking;
  clear: () => void;
}

/** Sends everything that was asked beside the answers to the assessor, who then writes in a new version. */
export function AskBack({ assessment, action, asking, clear }: Props) {
  const { t } = useTranslation(['editing', 'reports']);
  const step = useStep(assessment);
  const refresh = useRefreshAssessment(assessment.id);
  if (!assessment.actions.includes(action)) return null;
  const questions = Object.entries(asking).flatMap(([field, text]) =>
    text.trim() ? [{ indicator: field || null, text: text.trim() }] : [],
  );
  const send = () => step.mutate({ action, body: { questions } }, { onSuccess: clear });
  return (
    <div className="return-step">
      <h3>{t(`editing:decide.${action}`)}</h3>
      <p>{t(`editing:decide.${action}Why`)}</p>
      {questions.length === 0 ? (
        <p>{t('editing:decide.askFirst')}</p>
      ) : (
        <ul>
          {questions.map(({ indicator, text }) => (
            <li key={indicator} className="written">
              {t('reports:faultIn', { field: indicator ?? t('editing:decide.whole'), fault: text })}
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" disabled={questions.length === 0} loading={step.isPending} onClick={send}>
        {t(`editing:decide.${action}Confirm`, { count: questions.length })}
      </Button>
      <StepProblem error={step.error} refresh={refresh} />
    </div>
  );
}
