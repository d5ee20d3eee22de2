import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useQuestions } from '../../queries/questions.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { KeptFiles } from '../../ui/files/FileLine.tsx';
import { Questionnaire } from '../../ui/survey/Questionnaire.tsx';
import { Filling } from './Filling.tsx';

/** The questionnaire of a round: to fill while it is open for writing, else to read. */
export function Whole({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const questions = useQuestions(report.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  const definition = questions.data;
  if (report.actions.includes('edit')) return <Filling report={report} definition={definition} />;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('report.answers')}</h2>
      <KeptFiles report={report.id} definition={definition}>
        <Questionnaire definition={definition} answers={report.answers} readOnly />
      </KeptFiles>
    </section>
  );
}
