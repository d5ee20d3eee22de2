import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { ProblemError } from '../../client.ts';
import { usePreview } from '../../queries/reports.ts';
import { Failed, Loading } from '../states.tsx';
import { AnswerText } from './AnswerText.tsx';
import { faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';

/** Fields whose published value may be withheld, and the property that says so. */
const stateOf: Record<string, string> = {
  peopleAffected: 'peopleAffectedState',
  peopleReached: 'peopleReachedState',
  number: 'numberState',
  numberMin: 'numberState',
  numberMax: 'numberState',
};

/** Exactly what would be published, and to whom, as the server compiles it. */
export function Preview({ report }: { report: SubmissionView }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const isComplete = faultsOf(report.kind, report.answers).length === 0;
  const preview = usePreview(report.id, report.revision, isComplete);
  const isRefused = preview.error instanceof ProblemError && preview.error.status === 422;
  const isIncomplete = !isComplete || isRefused;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('reports:preview.title')}</h2>
      {preview.isLoading ? <Loading /> : null}
      {isIncomplete ? <p>{t('reports:preview.incomplete')}</p> : null}
      {preview.error && !isIncomplete ? (
        <Failed error={preview.error} retry={() => void preview.refetch()} />
      ) : null}
      {preview.data && isComplete ? (
        <>
          <p>
            {t('reports:preview.to', { audience: t(`vocabulary:visibility.${preview.data.audience}`) })}{' '}
            {report.kind === 'practice' ? t('reports:preview.contact') : null}
          </p>
          <p>{t('reports:preview.rule')}</p>
          {preview.data.records.map((record) => (
            <RecordShown key={String(record.id)} report={report} record={record} />
          ))}
        </>
      ) : null}
    </section>
  );
}

function RecordShown({ report, record }: { report: SubmissionView; record: Record<string, unknown> }) {
  const { t } = useTranslation('reports');
  const shown = fieldsOf(report.kind).filter(({ name }) => name in record && name !== 'visibility');
  return (
    <dl className="answers">
      {shown.map((field) => {
        const suppressed = record[stateOf[field.name] ?? ''] === 'suppressed';
        const isPlace = field.control.as === 'place';
        const value = isPlace ? (record[`${field.name}Name`] ?? record[field.name]) : record[field.name];
        if (value === null && !suppressed) return null;
        return (
          <div className="answer" key={field.name}>
            <dt>{t(`field.${report.kind}.${field.name}.label`)}</dt>
            <dd>
              {suppressed ? (
                <span className="no-answer">{t('preview.suppressed')}</span>
              ) : (
                <AnswerText field={isPlace ? { ...field, control: { as: 'line' } } : field} value={value} />
              )}
            </dd>
          </div>
        );
      })}
      {record.placeIsCentre === true ? <p>{t('preview.place')}</p> : null}
    </dl>
  );
}
