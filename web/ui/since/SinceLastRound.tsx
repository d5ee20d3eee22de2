import { useTranslation } from 'react-i18next';
import type { Previous, SubmissionView } from '../../../api/contract/submission.ts';
import { useQuestions, useQuestionsBefore } from '../../queries/questions.ts';
import { usePrevious } from '../../queries/reports.ts';
import { KeptFiles } from '../files/FileLine.tsx';
import { useFormats } from '../format.ts';
import { Failed, Loading } from '../states.tsx';
import { Questionnaire } from '../survey/Questionnaire.tsx';
import { AnswersSince } from './AnswersSince.tsx';
import { QuestionsSince } from './QuestionsSince.tsx';
import { Unfolding } from './Unfolding.tsx';

/** What changed since the region's last round: what is asked, what is answered, and all that was answered then. */
export default function SinceLastRound({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('since');
  const previous = usePrevious(report.id);
  return (
    <section aria-labelledby="since">
      <h2 id="since">{t('title')}</h2>
      {previous.isPending ? <Loading /> : null}
      {previous.error ? <Failed error={previous.error} retry={() => void previous.refetch()} /> : null}
      {previous.data === null ? <p>{t('none')}</p> : null}
      {previous.data ? <TwoRounds report={report} previous={previous.data} /> : null}
    </section>
  );
}

function TwoRounds({ report, previous }: { report: SubmissionView; previous: Previous }) {
  const { t } = useTranslation('since');
  const formats = useFormats();
  const asked = useQuestions(report.id);
  const askedBefore = useQuestionsBefore(report, previous);
  if (!report.round) return null;
  const failed = [asked, askedBefore].find(({ error }) => error);
  if (failed?.error) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!asked.data || !askedBefore.data) return <Loading />;
  const now = { definition: asked.data, answers: report.answers };
  const before = { definition: askedBefore.data, answers: previous.answers };
  const when = previous.submittedAt ? formats.day(previous.submittedAt) : '';
  return (
    <>
      <p>
        {t('before', { round: previous.round.title, version: previous.instrumentVersion, when })}
        <br />
        {t('now', { round: report.round.title, version: report.round.instrumentVersion })}
      </p>
      <QuestionsSince before={before.definition} now={now.definition} />
      <AnswersSince before={before} now={now} />
      <Unfolding summary={t('sheet', { round: previous.round.title, when })}>
        <KeptFiles report={previous.submission} definition={before.definition}>
          <Questionnaire {...before} readOnly />
        </KeptFiles>
      </Unfolding>
    </>
  );
}
