import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionSummary } from '../../api/contract/submission.ts';
import { ReportTable } from '../ui/report/ReportTable.tsx';
import { Empty } from '../ui/states.tsx';

const daysSince = (text: string) => Math.max(0, Math.floor((Date.now() - Date.parse(text)) / 86_400_000));

interface QueueProps {
  title: string;
  reports: readonly SubmissionSummary[];
  none: string;
  next?: string;
  /** What can be done with all of them. */
  children?: ReactNode;
}

/** Reports waiting for the same thing, with for how long. */
export function Queue({ title, reports, none, next, children }: QueueProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const id = useId();
  const changes = {
    heading: t('reports:review.columns.changes'),
    cell: (report: SubmissionSummary) =>
      report.changes === null ? '' : t('reports:review.changes', { count: report.changes }),
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {reports.length === 0 ? (
        <Empty title={none}>{next ? <p>{next}</p> : null}</Empty>
      ) : (
        <ReportTable
          reports={reports}
          to="/review/$id"
          caption={title}
          more={[
            {
              heading: t('reports:review.columns.waiting'),
              cell: (report) =>
                t('reports:review.waiting', { count: daysSince(report.submittedAt ?? report.updatedAt) }),
            },
            ...(reports.some((report) => report.changes !== null) ? [changes] : []),
            {
              heading: t('reports:review.columns.audience'),
              cell: (report) => t(`vocabulary:visibility.${report.visibility}`),
            },
          ]}
        />
      )}
      {children}
    </section>
  );
}
