import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import type { AssessmentAction } from '../../drizzle/vocabulary.ts';
import { useRefreshAssessment, useStep } from '../queries/assessments.ts';
import { StepButton, type StepField, type StepWords } from '../ui/StepButton.tsx';

interface StepProps {
  assessment: AssessmentView;
  action: AssessmentAction;
  /** Asked before the step is taken; without it the step is taken at once. */
  words?: StepWords;
  field?: StepField;
  /** What is sent; `text` is what was written in the field. */
  bodyOf?: (text: string) => object;
  isMain?: boolean;
}

/** One step of the assessment's life, where the reader may take it: a button, and a question in place. */
export function Step({ assessment, action, words, field, bodyOf, isMain }: StepProps) {
  const { t } = useTranslation('vocabulary');
  const step = useStep(assessment);
  const refresh = useRefreshAssessment(assessment.id);
  if (!assessment.actions.includes(action)) return null;
  return (
    <StepButton
      name={t(`assessmentAction.${action}`)}
      words={words}
      field={field}
      isMain={isMain}
      step={step}
      take={(text) => step.mutate({ action, ...(bodyOf ? { body: bodyOf(text) } : {}) })}
      refresh={refresh}
    />
  );
}
