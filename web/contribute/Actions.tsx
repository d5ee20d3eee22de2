import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/contract/submission.ts';
import { Step } from '../ui/report/Step.tsx';
import { withdrawWords } from '../ui/report/withdraw.ts';

const here = new Set(['amend', 'discard', 'withdraw']);
const isSignedOff = ({ state }: SubmissionView) => state === 'signed-off';

/** The steps a region may take with a report, apart from its form's own. */
export function Actions({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  if (!isSignedOff(report) && !report.actions.some((action) => here.has(action))) return null;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('report.actions')}</h2>
      {isSignedOff(report) && !report.actions.includes('submit') ? <p>{t('whole.submitBy')}</p> : null}
      <div className="actions">
        {isSignedOff(report) ? (
          <>
            <Step
              report={report}
              action="submit"
              words={{ why: t('whole.submitWhy'), confirm: t('whole.submitConfirm') }}
              isMain
            />
            <Step
              report={report}
              action="undo"
              label={t('whole.takeBack')}
              words={{ why: t('whole.takeBackWhy'), confirm: t('whole.takeBackConfirm') }}
            />
          </>
        ) : null}
        <Step
          report={report}
          action="amend"
          words={{ why: t('decide.amendWhy'), confirm: t('decide.amendConfirm') }}
          isMain
        />
        <Step
          report={report}
          action="discard"
          words={{
            why: t('decide.discardWhy', { version: report.publishedVersion }),
            confirm: t('decide.discardConfirm'),
          }}
        />
        <Step report={report} action="withdraw" words={withdrawWords(report, t)} written="remark" />
      </div>
    </section>
  );
}
