import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { Appoint } from './Appoint.tsx';
import { Appointed } from './Appointed.tsx';

interface AssessmentProps {
  phase: PhaseView;
  line: PhaseLine;
  isEditor: boolean;
}

/** The assessment of a region in an open phase: to begin by appointing its experts, or as it stands. */
export function Assessment({ phase, line, isEditor }: AssessmentProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const tell = (words: string) => {
    setDone(words);
    // What was pressed is gone.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="assessment">
      <h3 id="assessment" tabIndex={-1} ref={heading}>
        {t(line.assessment ? 'phases:appointed.title' : 'phases:appoint.title')}
      </h3>
      <div role="status">{done ? <p className="next-step">{done}</p> : null}</div>
      {line.assessment ? (
        <Appointed line={line} kind={phase.kind} id={line.assessment.id} isEditor={isEditor} tell={tell} />
      ) : (
        <NotYet {...{ phase, line, isEditor }} begun={() => tell(t('phases:appoint.done'))} />
      )}
    </section>
  );
}

function NotYet({ phase, line, isEditor, begun }: AssessmentProps & { begun: () => void }) {
  const { t } = useTranslation('phases');
  if (!line.isReady) return <p>{t('appoint.whenReady')}</p>;
  if (!isEditor) return <p>{t('appoint.editorOnly')}</p>;
  return <Appoint phase={phase} line={line} begun={begun} />;
}
