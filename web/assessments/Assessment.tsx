import { useParams } from '@tanstack/react-router';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import { useAssessment } from '../queries/assessments.ts';
import { Gate } from '../ui/Gate.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Answering } from './answering/Answering.tsx';
import { AssessmentHead } from './AssessmentHead.tsx';
import { Coordinator } from './coordinator/Coordinator.tsx';
import { Editing } from './editing/Editing.tsx';
import { readers } from './readers.ts';
import { Reviewing } from './reviewing/Reviewing.tsx';

/** One assessment, as each who works with it needs it. */
export default function Assessment() {
  const { id } = useParams({ from: '/room/assessments/$id' });
  return (
    <Gate roles={readers}>
      <OneAssessment key={id} id={id} />
    </Gate>
  );
}

function OneAssessment({ id }: { id: string }) {
  const found = useAssessment(id);
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Whole assessment={found.data} />;
}

/** An expert is nothing else here; an editor may be the region's coordinator too. */
function Whole({ assessment }: { assessment: AssessmentView }) {
  const is = (part: AssessmentView['parts'][number]) => assessment.parts.includes(part);
  return (
    <>
      <AssessmentHead assessment={assessment} />
      {is('coordinator') ? <Coordinator assessment={assessment} /> : null}
      {is('assessor') ? <Answering assessment={assessment} /> : null}
      {is('reviewer') ? <Reviewing assessment={assessment} /> : null}
      {is('editor') ? <Editing assessment={assessment} /> : null}
    </>
  );
}
