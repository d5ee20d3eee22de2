import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import type { AssessmentAction } from '../../drizzle/vocabulary.ts';
import { useRefreshAssessment, useStep } from '../queries/assessments.ts';
import { StepButton, type StepField, type StepWords } from '../ui/StepButton.tsx';

interface StepProps {
  assessment: AssessmentView;
  action: AssessmentAction;
  /** What the button says; the name of the step, where nothing else is said. */
  name?: string | undefined;
  /** Asked before the step is taken; without it the step is taken at once. */
  words?: StepWords;
  field?: StepField;
  /** What is sent; `text` is what was written in the field. */
  bodyOf?: (text: string) => object;
  /** Whether it can be asked now; where not, the page has said why. */
  isReady?: () => boolean;
  /** What is done before it is taken; false = it cannot be. */
  first?: () => Promise<boolean>;
  isMain?: boolean;
}

/** One step of the assessment's life, where the reader may take it: a button, and a question in place. */
export function Step(props: StepProps) {
  const { assessment, action, name, words, field, bodyOf, isReady, first, isMain } = props;
  const { t } = useTranslation('vocabulary');
  const step = useStep(assessment);
  const refresh = useRefreshAssessment(assessment.id);
  if (!assessment.actions.includes(action)) return null;
  const take = async (text: string) => {
    if (first && !(await first())) return;
    step.mutate({ action, ...(bodyOf ? { body: bodyOf(text) } : {}) });
  };
  return (
    <StepButton
      name={name ?? t(`assessmentAction.${action}`)}
      words={words}
      field={field}
      isMain={isMain}
      step={step}
      isReady={isReady}
      take={(text) => void take(text)}
      refresh={refresh}
    />
  );
}
