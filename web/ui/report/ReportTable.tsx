import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubmissionSummary } from '../../../api/contract/submission.ts';
import { Demonstration } from '../Demonstration.tsx';
import { StateBadge } from './StateBadge.tsx';
import { titleOf } from './titles.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import './report.css';

interface Column {
  heading: string;
  cell: (report: SubmissionSummary) => ReactNode;
}

interface ReportTableProps {
  reports: readonly SubmissionSummary[];
  to: '/contribute/$id' | '/review/$id';
  caption: string;
  /** What stands beside title, kind, region and state. */
  more: readonly Column[];
}

/** Reports in a list: the title leads to the report. */
export function ReportTable({ reports, to, caption, more }: ReportTableProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  return (
    <ScrollBox label={caption}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('reports:contribute.columns.report')}</th>
            <th scope="col">{t('reports:contribute.columns.kind')}</th>
            <th scope="col">{t('reports:contribute.columns.region')}</th>
            <th scope="col">{t('reports:contribute.columns.state')}</th>
            {more.map((column) => (
              <th scope="col" key={column.heading}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link to={to} params={{ id: report.id }}>
                  {titleOf(report, t)}
                </Link>{' '}
                <Demonstration on={report.demonstration} />
              </th>
              <td>{t(`vocabulary:submissionKind.${report.kind}`)}</td>
              <td>{report.regionName}</td>
              <td>
                <StateBadge state={report.state} />
                {report.openQuestions > 0 && report.state === 'returned' ? (
                  <div>{t('reports:contribute.open', { count: report.openQuestions })}</div>
                ) : null}
              </td>
              {more.map((column) => (
                <td key={column.heading}>{column.cell(report)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
