import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remark, SubmissionView } from '../../../api/contract/submission.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { isSameAnswer } from '../../../api/submissions/merge.ts';
import type { Given } from '../../../api/submissions/since.ts';
import { QuestionCard } from '../../ui/report/Questions.tsx';
import { readingOf } from '../../ui/report/reading.tsx';
import { useSayer } from '../../ui/said.ts';
import { placeOf, valueAt } from '../../ui/survey/fields.ts';

interface BesideProps {
  report: SubmissionView;
  definition: Definition;
  field: string;
  /** The answers of the round before, with the questions as they were asked then. */
  last: Given | null;
  remarks: readonly Remark[];
  ask: (field: string) => ReactNode;
}

/** What stands below one answer: what was found, what was said the last time, what was asked, and the way to ask. */
export function Beside({ report, definition, field, last, remarks, ask }: BesideProps) {
  const { t } = useTranslation('reports');
  const say = useSayer();
  const { group, question } = placeOf(definition, field);
  const before = last ? valueAt(last.answers, field) : undefined;
  const isOther = last !== null && !isSameAnswer(before, valueAt(report.answers, field));
  // What is personal is not carried from round to round; of a new entry it is said once that it is new.
  const isKnown = question && !question.personal && (!group || before !== undefined);
  return (
    <>
      {remarks
        .filter((one) => one.field === field)
        .map((one) => (
          <p key={one.code} className="question-remark">
            {say(one).text}
          </p>
        ))}
      {isOther && !question && before === undefined ? (
        <p className="question-when">{t('whole.isNew')}</p>
      ) : null}
      {isOther && isKnown ? (
        <p className="question-when">
          {placeOf(last.definition, field).question ? (
            <>
              {t('whole.lastTime')} {readingOf(last.definition, last.answers).text(field, before)}
            </>
          ) : (
            t('whole.notAsked')
          )}
        </p>
      ) : null}
      {report.questions
        .filter((one) => one.field === field)
        .map((one) => (
          <QuestionCard key={one.id} report={report} question={one} />
        ))}
      {ask(field)}
    </>
  );
}
