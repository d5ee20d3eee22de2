import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { useAssessmentQuestions } from '../../queries/assessments.ts';
import { AskField, type Asking } from '../../ui/report/AskField.tsx';
import { ProposeIndicator } from '../../ui/ProposeIndicator.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import type { Asked } from '../sheet/areas.ts';
import { Agreement } from './Agreement.tsx';
import { Answers } from './Answers.tsx';
import { Contents } from './Contents.tsx';
import { Decide } from './Decide.tsx';
import { Differences } from './Differences.tsx';
import { Experts } from './Experts.tsx';
import { Scores } from './Scores.tsx';
import { Story } from './Story.tsx';
import { Versions } from './Versions.tsx';
import '../../ui/report/report.css';
import '../sheet/sheet.css';
import './editing.css';

/** What the editor reads and decides. */
export function Editing({ assessment }: { assessment: AssessmentView }) {
  const questions = useAssessmentQuestions(assessment.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  return <Whole assessment={assessment} questions={questions.data} />;
}

/** After the review the differences are what matters: all answers are drawn for who wants to read them. */
function AllAnswers({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  const { t } = useTranslation('editing');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers.title')}</h2>
      <p>{t('answers.text')}</p>
      {isFolded ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('answers.unfold')}</summary>
          {isOpen ? children : null}
        </details>
      ) : (
        children
      )}
    </section>
  );
}

/** Questions are written beside the answers and sent together. */
function Whole({ assessment, questions }: { assessment: AssessmentView; questions: AssessmentQuestions }) {
  const { t } = useTranslation('editing');
  const [asking, setAsking] = useState<Asking>({});
  const { actions, agreement, phase, state, story } = assessment;
  // Also of one that was withdrawn: everybody reads there why.
  const wasPublished = story?.some(({ act }) => act === 'publish');
  const mayAsk = actions.includes('clarify') || actions.includes('correct');
  const put = (field: string, text: string | undefined) =>
    setAsking((before) => {
      const { [field]: _, ...rest } = before;
      return text === undefined ? rest : { ...rest, [field]: text };
    });
  const ask = (name: string) =>
    mayAsk ? (
      <AskField name={name} label={name || null} whole={t('decide.askWhole')} asking={asking} put={put} />
    ) : null;
  /** What is cleared of phase I may become an indicator. */
  const isForIndicators = phase.kind === 'explorative' && state === 'cleared';
  const beside = ({ code }: Asked) =>
    isForIndicators && assessment.answers?.some((one) => one.indicator === code && one.text) ? (
      <p className="screen-only">
        <ProposeIndicator assessment={assessment.id} indicator={code} />
      </p>
    ) : (
      ask(code)
    );
  return (
    <>
      {wasPublished ? (
        <p>
          <Link to="/published-assessments/$id" params={{ id: assessment.id }}>
            {t('public')}
          </Link>
        </p>
      ) : null}
      <Contents isReviewed={agreement !== null} />
      {agreement ? (
        <>
          <Agreement agreement={agreement} />
          <Differences assessment={assessment} questions={questions} />
          <Scores assessment={assessment} questions={questions} />
        </>
      ) : null}
      <AllAnswers isFolded={agreement !== null}>
        <Answers assessment={assessment} questions={questions} beside={beside} />
      </AllAnswers>
      <Decide assessment={assessment} asking={asking} clear={() => setAsking({})} askWhole={ask('')} />
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
