import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { ProblemError } from '../../client.ts';
import { type Preview as PreviewData, usePreview } from '../../queries/reports.ts';
import { Failed, Loading } from '../states.tsx';
import { PublishedRecord } from './PublishedRecord.tsx';

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
            {report.kind === 'questionnaire' ? t('reports:preview.whole') : null}
          </p>
          <p>
            {t('reports:preview.rule')} {t('reports:preview.added')}
          </p>
          {preview.data.records.map((record, index) => (
            <PublishedRecord
              key={String(record.id)}
              kind={preview.data.kinds[index] ?? 'need'}
              isTitled={report.kind === 'questionnaire'}
              record={record}
              exact={preview.data.exact[index] ?? {}}
              contact={preview.data.contacts.find((one) => one.record === record.id)?.contact ?? null}
            />
          ))}
          {preview.data.replaces > 0 ? (
            <p>{t('reports:preview.replaces', { count: preview.data.replaces })}</p>
          ) : null}
          {preview.data.saidLater > 0 ? (
            <p>{t('reports:preview.saidLater', { count: preview.data.saidLater })}</p>
          ) : null}
          {report.kind === 'questionnaire' && preview.data.records.length + preview.data.saidLater === 0 ? (
            <p>{t('reports:preview.noRecords')}</p>
          ) : null}
          {preview.data.declared ? <Declared declared={preview.data.declared} /> : null}
        </>
      ) : null}
    </section>
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
