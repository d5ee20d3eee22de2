import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Previous, SubmissionView } from '../../../api/contract/submission.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { useQuestions } from '../../queries/questions.ts';
import { usePrevious, useRemarks } from '../../queries/reports.ts';
import { useFormats } from '../../ui/format.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { KeptFiles } from '../../ui/files/FileLine.tsx';
import { useLanguageOf } from '../../ui/survey/inLanguage.ts';
import { Questionnaire } from '../../ui/survey/Questionnaire.tsx';
import { Beside } from './Beside.tsx';
import { Remarks } from './Remarks.tsx';

interface WholeProps {
  report: SubmissionView;
  /** The way to ask about a field; nothing when one may not. */
  ask: (field: string) => ReactNode;
}

/** The answers as the region saw them, each with what the secretariat should know about it. */
export function WholeAnswers({ report, ask }: WholeProps) {
  const questions = useQuestions(report.id);
  const previous = usePrevious(report.id);
  const remarks = useRemarks(report.id);
  if (questions.isPending) return <Loading />;
  if (!questions.data) return <Failed error={questions.error} retry={() => void questions.refetch()} />;
  const beside = (field: string) => (
    <Beside
      report={report}
      definition={questions.data}
      field={field}
      previous={previous.data ?? null}
      remarks={remarks.data ?? []}
      ask={ask}
    />
  );
  return (
    <>
      <Remarks report={report} remarks={remarks} />
      <LastRound previous={previous.data} definition={questions.data} />
      <KeptFiles report={report.id} definition={questions.data}>
        <Questionnaire definition={questions.data} answers={report.answers} readOnly beside={beside} />
      </KeptFiles>
    </>
  );
}

interface LastRoundProps {
  /** Undefined while it is on its way. */
  previous: Previous | null | undefined;
  definition: Definition;
}

function LastRound({ previous, definition }: LastRoundProps) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  // A whole questionnaire takes its time to draw: only for who wants to read it.
  const [isOpen, setOpen] = useState(false);
  const language = useLanguageOf(definition);
  if (previous === undefined) return null;
  if (previous === null) return <p>{t('whole.noPrevious')}</p>;
  const when = previous.submittedAt ? formats.day(previous.submittedAt) : '';
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whole.previous', { round: previous.round.title, when })}</summary>
      {isOpen ? (
        <KeptFiles report={previous.submission} definition={definition}>
          <Questionnaire definition={definition} answers={previous.answers} language={language} readOnly />
        </KeptFiles>
      ) : null}
    </details>
  );
}
