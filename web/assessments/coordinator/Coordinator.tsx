import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { Competences } from './Competences.tsx';
import { Declare } from './Declare.tsx';
import { GivenFacts } from './GivenFacts.tsx';
import { Stages } from './Stages.tsx';
import './coordinator.css';

/** What the region's coordinator does: competences, facts and documents; and how far the assessment is. */
export function Coordinator({ assessment }: { assessment: AssessmentView }) {
  const { state, actions } = assessment;
  return (
    <div className="coordinator">
      {state === 'withdrawn' ? null : <Stages assessment={assessment} />}
      {actions.includes('declare') ? (
        <Declare assessment={assessment} />
      ) : (
        <Competences assessment={assessment} />
      )}
      <GivenFacts assessment={assessment} />
    </div>
  );
}
