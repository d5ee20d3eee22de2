import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { Story } from '../editing/Story.tsx';
import { Versions } from '../editing/Versions.tsx';
import '../editing/editing.css';

interface EarlierProps {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** What happened so far, and once the assessor writes anew, what they wrote before: to read, for who unfolds it. */
export function Earlier({ assessment, questions }: EarlierProps) {
  const { t } = useTranslation('assessments');
  const [isOpen, setOpen] = useState(false);
  const { story, version } = assessment;
  if (!story || version === null) return null;
  const isAgain = version > 1;
  return (
    <details className="earlier screen-only" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(isAgain ? 'earlier.titleVersions' : 'earlier.title')}</summary>
      {isOpen && isAgain ? <Versions assessment={assessment} questions={questions} /> : null}
      {isOpen ? <Story story={story} /> : null}
    </details>
  );
}
