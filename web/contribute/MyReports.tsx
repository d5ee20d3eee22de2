import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionSummary } from '../../api/contract/submission.ts';
import { submissionKinds, submissionStates } from '../../drizzle/vocabulary.ts';
import { useReports } from '../queries/reports.ts';
import { useFormats } from '../ui/format.ts';
import { ReportTable } from '../ui/report/ReportTable.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';

/** What waits for the region first, then everything it has reported. */
export function MyReports() {
  const { t } = useTranslation('reports');
  const reports = useReports();
  if (reports.isPending) return <Loading />;
  if (reports.error) return <Failed error={reports.error} retry={() => void reports.refetch()} />;
  if (reports.data.length === 0) {
    return (
      <Empty title={t('contribute.none')}>
        <p>{t('contribute.noneNext')}</p>
      </Empty>
    );
  }
  const waiting = reports.data.filter((report) => report.state === 'returned' || report.state === 'draft');
  return (
    <>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('contribute.waiting')}</h2>
        {waiting.length > 0 ? (
          <Listed reports={waiting} caption={t('contribute.waiting')} />
        ) : (
          <p>{t('contribute.waitingNone')}</p>
        )}
      </section>
      <AllReports reports={reports.data} />
    </>
  );
}

function Listed({ reports, caption }: { reports: readonly SubmissionSummary[]; caption: string }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  return (
    <ReportTable
      reports={reports}
      to="/contribute/$id"
      caption={caption}
      more={[{ heading: t('contribute.columns.changed'), cell: (report) => formats.day(report.updatedAt) }]}
    />
  );
}

function AllReports({ reports }: { reports: readonly SubmissionSummary[] }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const [state, setState] = useState('');
  const [kind, setKind] = useState('');
  const shown = reports.filter(
    (report) => (!state || report.state === state) && (!kind || report.kind === kind),
  );
  const any = { value: '', label: t('reports:contribute.any') };
  const states = submissionStates.filter((one) => reports.some((report) => report.state === one));
  const clear = (
    <button
      type="button"
      onClick={() => {
        setState('');
        setKind('');
      }}
    >
      {t('reports:contribute.clear')}
    </button>
  );
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t('reports:contribute.all')}</h2>
      <div className="row">
        <NativeSelect
          label={t('reports:contribute.filterState')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[
            any,
            ...states.map((one) => ({ value: one, label: t(`vocabulary:submissionState.${one}`) })),
          ]}
        />
        <NativeSelect
          label={t('reports:contribute.filterKind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            any,
            ...submissionKinds.map((one) => ({ value: one, label: t(`vocabulary:submissionKind.${one}`) })),
          ]}
        />
      </div>
      {shown.length > 0 ? (
        <Listed reports={shown} caption={t('reports:contribute.all')} />
      ) : (
        <Empty title={t('reports:contribute.noneHere')} next={clear} />
      )}
    </section>
  );
}
