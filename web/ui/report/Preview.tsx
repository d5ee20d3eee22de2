import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { RecordKind } from '../../../drizzle/vocabulary.ts';
import { ProblemError } from '../../client.ts';
import { type Preview as PreviewData, usePreview } from '../../queries/reports.ts';
import { Failed, Loading } from '../states.tsx';
import { AnswerText } from './AnswerText.tsx';
import { fieldsOfRecord } from './fields.ts';

/** Fields whose published value may be withheld, and the property that says so. */
const stateOf: Record<string, string> = {
  peopleAffected: 'peopleAffectedState',
  peopleReached: 'peopleReachedState',
  number: 'numberState',
  numberMin: 'numberState',
  numberMax: 'numberState',
};

interface PreviewProps {
  report: SubmissionView;
  /** Whether the answers are complete as far as the page knows; the server has the last word. */
  isComplete: boolean;
}

/** Exactly what would be published, and to whom, as the server compiles it. */
export function Preview({ report, isComplete }: PreviewProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
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
            {report.kind === 'questionnaire' ? t('reports:preview.whole') : null}
          </p>
          <p>{t('reports:preview.rule')}</p>
          {preview.data.records.map((record, index) => (
            <RecordShown
              key={String(record.id)}
              kind={preview.data.kinds[index] ?? 'need'}
              isTitled={report.kind === 'questionnaire'}
              record={record}
            />
          ))}
          {report.kind === 'questionnaire' && preview.data.records.length === 0 ? (
            <p>{t('reports:preview.noRecords')}</p>
          ) : null}
          {preview.data.declared ? <Declared declared={preview.data.declared} /> : null}
        </>
      ) : null}
    </section>
  );
}

interface RecordProps {
  kind: RecordKind;
  /** Among several, each says what it is and who may see it. */
  isTitled: boolean;
  record: Record<string, unknown>;
}

function RecordShown({ kind, isTitled, record }: RecordProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const shown = fieldsOfRecord(kind).filter(({ name }) => name in record && name !== 'visibility');
  const audience = t(`vocabulary:visibility.${String(record.visibility)}`);
  const list = (
    <dl className="answers">
      {shown.map((field) => {
        const suppressed = record[stateOf[field.name] ?? ''] === 'suppressed';
        const isPlace = field.control.as === 'place';
        const value = isPlace ? (record[`${field.name}Name`] ?? record[field.name]) : record[field.name];
        if (value === null && !suppressed) return null;
        return (
          <div className="answer" key={field.name}>
            <dt>{t(`reports:field.${kind}.${field.name}.label`)}</dt>
            <dd>
              {suppressed ? (
                <span className="no-answer">{t('reports:preview.suppressed')}</span>
              ) : (
                <AnswerText field={isPlace ? { ...field, control: { as: 'line' } } : field} value={value} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
  const place = record.placeIsCentre === true ? <p>{t('reports:preview.place')}</p> : null;
  if (!isTitled)
    return (
      <>
        {list}
        {place}
      </>
    );
  return (
    <>
      <h3>{t('reports:preview.record', { kind: t(`vocabulary:recordKind.${kind}`), audience })}</h3>
      {list}
      {place}
    </>
  );
}

/** What the region declares of itself, for everybody. */
function Declared({ declared }: { declared: NonNullable<PreviewData['declared']> }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const routes = declared.routes.map((role) => t(`vocabulary:routeRole.${role}`));
  return (
    <>
      <h3>{t('reports:preview.declared')}</h3>
      <dl className="answers">
        <div className="answer">
          <dt>{t('reports:preview.routes')}</dt>
          <dd>{routes.length > 0 ? routes.join(' · ') : t('reports:preview.noRoutes')}</dd>
        </div>
        {declared.competences.map(({ area, competence }) => (
          <div className="answer" key={area}>
            <dt>{t(`vocabulary:regionalArea.${area}`)}</dt>
            <dd>{t(`vocabulary:competence.${competence}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
