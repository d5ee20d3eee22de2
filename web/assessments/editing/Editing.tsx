import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { useAssessmentQuestions } from '../../queries/assessments.ts';
import { AskField, type Asking } from '../../ui/report/AskField.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { Agreement } from './Agreement.tsx';
import { Answers } from './Answers.tsx';
import { Decide } from './Decide.tsx';
import { Differences } from './Differences.tsx';
import { Experts } from './Experts.tsx';
import { Scores } from './Scores.tsx';
import { Story } from './Story.tsx';
import { Versions } from './Versions.tsx';
import '../../ui/report/report.css';
import './editing.css';

/** What the editor reads and decides. */
export function Editing({ assessment }: { assessment: AssessmentView }) {
  const questions = useAssessmentQuestions(assessment.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  return <Whole assessment={assessment} questions={questions.data} />;
}

/** Questions are written beside the answers and sent together. */
function Whole({ assessment, questions }: { assessment: AssessmentView; questions: AssessmentQuestions }) {
  const { t } = useTranslation('editing');
  const [asking, setAsking] = useState<Asking>({});
  const { actions, agreement, publishedVersion, story } = assessment;
  const mayAsk = actions.includes('clarify') || actions.includes('correct');
  const put = (field: string, text: string | undefined) =>
    setAsking((before) => {
      const { [field]: _, ...rest } = before;
      return text === undefined ? rest : { ...rest, [field]: text };
    });
  const ask = (name: string) =>
    mayAsk ? <AskField name={name} label={name || null} asking={asking} put={put} /> : null;
  return (
    <>
      {publishedVersion === null ? null : (
        <p>
          <Link to="/published-assessments/$id" params={{ id: assessment.id }}>
            {t('public')}
          </Link>
        </p>
      )}
      {agreement ? (
        <>
          <Agreement agreement={agreement} />
          <Differences assessment={assessment} questions={questions} />
          <Scores assessment={assessment} questions={questions} />
        </>
      ) : null}
      <Answers assessment={assessment} questions={questions} ask={({ code }) => ask(code)} />
      {ask('')}
      <Decide assessment={assessment} asking={asking} clear={() => setAsking({})} />
      <Experts assessment={assessment} />
      <Versions assessment={assessment} questions={questions} />
      {story ? <Story story={story} /> : null}
      <p className="actions">
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </p>
    </>
  );
}
