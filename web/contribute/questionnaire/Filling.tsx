import { useState } from 'react';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { AttachingTo } from '../../ui/survey/attaching.tsx';
import { type AnswerFault, Questionnaire } from '../../ui/survey/Questionnaire.tsx';
import { ReportClashes } from '../form/ReportClashes.tsx';
import { SaveLine } from '../../ui/draft/SaveLine.tsx';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { Bring } from './Bring.tsx';
import { wholeManner } from './manner.ts';
import { Presence } from './Presence.tsx';
import { SignOff } from './SignOff.tsx';
import '../form/form.css';

/** The questionnaire while it is written: saves itself answer by answer, for several people at once. */
export function Filling({ report, definition }: { report: SubmissionView; definition: Definition }) {
  const draft = useDraft(report, wholeManner);
  const [faults, setFaults] = useState<readonly AnswerFault[]>([]);
  return (
    <>
      <Presence id={report.id} />
      <ReportClashes report={report} manner={wholeManner} draft={draft} />
      <SaveLine saving={draft.saving} keeping={draft.keeping} save={() => void draft.save()} />
      <AttachingTo report={report.id} savedAt={draft.saving.at === 'saved' ? draft.saving.time : undefined}>
        <Questionnaire
          definition={definition}
          answers={draft.values}
          onChange={draft.change}
          errors={faults}
        />
      </AttachingTo>
      <Bring report={report} save={draft.save} />
      <SignOff report={report} definition={definition} draft={draft} show={setFaults} />
    </>
  );
}
