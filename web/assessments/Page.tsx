import { useTranslation } from 'react-i18next';
import type { AssessmentSummary } from '../../api/contract/assessment.ts';
import { useAssessments } from '../queries/assessments.ts';
import { useMe } from '../queries/me.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { hasRole } from '../ui/places.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { AssessmentTable } from './AssessmentTable.tsx';
import { readers } from './readers.ts';
import { todoOf, turnOf } from './todo.ts';

/** The assessments a person works with: what waits for them first. */
export default function Page() {
  const { t } = useTranslation('assessments');
  return (
    <>
      <PageTitle title={t('list.title')}>
        <p>{t('list.intro')}</p>
      </PageTitle>
      <Gate roles={readers}>
        <Mine />
      </Gate>
    </>
  );
}

/** Whoever reads one blind waits for it. */
const isEnded = ({ state, phase }: AssessmentSummary) =>
  state !== 'in-progress' && turnOf(state, phase.kind) === undefined;

function Mine() {
  const { t } = useTranslation('assessments');
  const found = useAssessments();
  const isEditor = hasRole(useMe().data, ['editor']);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const all = found.data;
  if (all.length === 0) {
    return (
      <Empty title={t('list.none')}>
        <p>{t(isEditor ? 'list.noneEditor' : 'list.noneNext')}</p>
      </Empty>
    );
  }
  const waiting = all.filter(todoOf);
  const others = all.filter((one) => !todoOf(one) && !isEnded(one));
  const ended = all.filter((one) => !todoOf(one) && isEnded(one));
  return (
    <>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('list.waiting')}</h2>
        {waiting.length > 0 ? (
          <AssessmentTable assessments={waiting} caption={t('list.waitingCaption')} />
        ) : (
          <p>{t('list.waitingNone')}</p>
        )}
      </section>
      {others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others">{t('list.others')}</h2>
          <AssessmentTable assessments={others} caption={t('list.othersCaption')} />
        </section>
      ) : null}
      {ended.length > 0 ? (
        <section aria-labelledby="ended">
          <h2 id="ended">{t('list.ended')}</h2>
          <AssessmentTable assessments={ended} caption={t('list.endedCaption')} />
        </section>
      ) : null}
    </>
  );
}
