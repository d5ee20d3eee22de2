import { useTranslation } from 'react-i18next';
import type { SubmissionSummary } from '../../api/contract/submission.ts';
import { useReports } from '../queries/reports.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { AcceptUnchanged } from './AcceptUnchanged.tsx';
import { Queue } from './Queue.tsx';

/** The secretariat's desk: what waits for a decision, the longest waiting first. */
export default function Page() {
  const { t } = useTranslation('reports');
  return (
    <>
      <PageTitle title={t('review.title')}>
        <p>{t('review.intro')}</p>
      </PageTitle>
      <Gate roles={['secretariat']}>
        <Desk />
      </Gate>
    </>
  );
}

const withRegion = new Set(['draft', 'signed-off', 'returned', 'rejected']);
/** As when it was accepted the last time; what was sent back and says the same again is read by itself. */
const saysTheSame = ({ changes, version, publishedVersion }: SubmissionSummary) =>
  changes === 0 && (version === 1 || publishedVersion !== null);

function Desk() {
  const { t } = useTranslation('reports');
  const reports = useReports();
  if (reports.isPending) return <Loading />;
  if (reports.error) return <Failed error={reports.error} retry={() => void reports.refetch()} />;
  const oldestFirst = [...reports.data].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  const inState = (state: string) => oldestFirst.filter((report) => report.state === state);
  const ended = reports.data.filter(({ state }) => state === 'published' || state === 'withdrawn');
  const away = reports.data.filter(({ state }) => withRegion.has(state));
  return (
    <>
      <Queue
        title={t('review.queue')}
        reports={inState('submitted')}
        none={t('review.none')}
        next={t('review.noneNext')}
      >
        <AcceptUnchanged reports={inState('submitted').filter(saysTheSame)} />
      </Queue>
      <Queue title={t('review.toPublish')} reports={inState('accepted')} none={t('review.noneToPublish')} />
      {away.length > 0 ? <Queue title={t('review.withRegion')} reports={away} none="" /> : null}
      {ended.length > 0 ? (
        <details>
          <summary>{t('review.endedCount', { count: ended.length })}</summary>
          <Queue title={t('review.ended')} reports={ended} none="" />
        </details>
      ) : null}
    </>
  );
}
