import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
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

/** Rows shown at first, and added by each "show more": thousands at once would make a slow page. */
const STEP = 100;

/** Every region's questionnaire is called as its round: a link says whose it is. */
const nameOf = (report: SubmissionSummary, t: TFunction) =>
  report.kind === 'questionnaire' ? { 'aria-label': `${titleOf(report, t)}, ${report.regionName}` } : {};

/** Reports in a list: the title leads to the report. */
export function ReportTable({ reports, to, caption, more }: ReportTableProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const [shown, setShown] = useState(STEP);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    // The button may be gone: whoever pressed it goes on with the first row it brought.
    if (shown > STEP) body.current?.rows[shown - STEP]?.querySelector('a')?.focus();
  }, [shown]);
  const rows = (
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
        <tbody ref={body}>
          {reports.slice(0, shown).map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link to={to} params={{ id: report.id }} {...nameOf(report, t)}>
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
  if (reports.length <= shown) return rows;
  return (
    <>
      {rows}
      <Button variant="default" mt="xs" onClick={() => setShown(shown + STEP)}>
        {t('reports:contribute.showMore', { shown, all: reports.length })}
      </Button>
    </>
  );
}
