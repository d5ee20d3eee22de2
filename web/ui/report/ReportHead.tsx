import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { Demonstration } from '../Demonstration.tsx';
import { useFormats } from '../format.ts';
import { PageTitle } from '../PageTitle.tsx';
import { StateBadge } from './StateBadge.tsx';
import { titleOf } from './titles.ts';
import './report.css';

const amending = new Set(['draft', 'rejected']);

/** States in which the region writes: said to the secretariat, and of a questionnaire, in other words. */
const writing = new Set(['draft', 'returned']);

function sentenceOf({ state, publishedVersion, kind }: SubmissionView, isDesk: boolean): string {
  if (writing.has(state) && isDesk) return `${state}Desk`;
  if (amending.has(state) && publishedVersion !== null) return `${state}Amending`;
  return writing.has(state) && kind === 'questionnaire' ? `${state}Whole` : state;
}

/** Title, marks, and one plain sentence of what happens next. */
export function ReportHead({ report, back }: { report: SubmissionView; back: '/contribute' | '/review' }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const formats = useFormats();
  return (
    <>
      <p className="screen-only">
        <Link to={back}>{t('reports:report.back')}</Link>
      </p>
      <PageTitle title={titleOf(report, t)}>
        <ul className="report-marks">
          <li>
            <StateBadge state={report.state} />
          </li>
          <li>{t(`vocabulary:submissionKind.${report.kind}`)}</li>
          <li>{`${report.regionName} (${report.region})`}</li>
          <li>{t('reports:report.version', { version: report.version })}</li>
          <li>
            {t('reports:report.audience', { audience: t(`vocabulary:visibility.${report.visibility}`) })}
          </li>
          <li>
            <Demonstration on={report.demonstration} />
          </li>
        </ul>
        <p>{t('reports:report.changed', { when: formats.moment(report.updatedAt) })}</p>
        {report.publishedVersion !== null && report.publishedVersion !== report.version ? (
          <p>{t('reports:report.publishedVersion', { version: report.publishedVersion })}</p>
        ) : null}
      </PageTitle>
      <NextStep report={report} isDesk={back === '/review'} />
      <Hindrances report={report} />
    </>
  );
}

/** What happens next. After a step was taken the reader is brought here, for the rest of the page has changed. */
function NextStep({ report, isDesk }: { report: SubmissionView; isDesk: boolean }) {
  const { t } = useTranslation('reports');
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(report.state);
  useEffect(() => {
    if (before.current === report.state) return;
    before.current = report.state;
    box.current?.focus();
  }, [report.state]);
  return (
    <div className="next-step" ref={box} tabIndex={-1}>
      <p>
        <strong>{t('report.next')}</strong>
        {t(`state.${sentenceOf(report, isDesk)}`)}
      </p>
    </div>
  );
}

/** Why something the reader might expect is not possible. */
function Hindrances({ report }: { report: SubmissionView }) {
  const { t, i18n } = useTranslation(['reports', 'vocabulary']);
  const reasons = [...new Set(report.hindrances.map((one) => one.reason))];
  return reasons.map((reason) => {
    const actions = report.hindrances
      .filter((one) => one.reason === reason)
      .map((one) => t(`vocabulary:submissionAction.${one.action}`))
      .join(', ');
    const key = `reports:hindrance.${reason}`;
    return (
      <div className="next-step hindered" key={reason}>
        <p>{i18n.exists(key) ? t(key, { actions }) : reason}</p>
      </div>
    );
  });
}
