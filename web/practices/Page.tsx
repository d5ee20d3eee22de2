import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../queries/me.ts';
import { usePractices } from '../queries/practices.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { type Choice, choose } from './choose.ts';
import { Choices } from './Choices.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import '../ui/report/report.css';
import './practices.css';

const nothing: Choice = { sector: '', strand: '', country: '', q: '' };

/** The catalogue of good practices; what it is narrowed to stands in the address. */
export default function Page() {
  const { t } = useTranslation('reports');
  const search = useSearch({ strict: false }) as Partial<Choice>;
  const navigate = useNavigate();
  const choice = { ...nothing, ...search };
  const me = useMe();
  const isSignedIn = Boolean(me.data?.person);
  const practices = usePractices(me.isPending ? undefined : isSignedIn);
  const put = (change: Partial<Choice>) =>
    void navigate({
      to: '/practices',
      search: { ...choice, ...change },
      replace: 'q' in change,
      resetScroll: false,
    });
  const shown = practices.data ? choose(practices.data, choice) : [];
  const clear = (
    <button type="button" onClick={() => put(nothing)}>
      {t('practices.clear')}
    </button>
  );
  return (
    <>
      <PageTitle title={t('practices.title')}>
        <p>{t('practices.intro')}</p>
      </PageTitle>
      <Choices choice={choice} practices={practices.data ?? []} put={put} />
      {practices.isPending ? <Loading /> : null}
      {practices.error ? <Failed error={practices.error} retry={() => void practices.refetch()} /> : null}
      {practices.data ? (
        <>
          <p role="status">{t('practices.found', { count: shown.length })}</p>
          {shown.length === 0 ? (
            <Empty title={t('practices.none')} next={clear}>
              <p>{t('practices.noneNext')}</p>
            </Empty>
          ) : null}
          <ul className="practices">
            {shown.map((practice) => (
              <li key={practice.id}>
                <PracticeCard practice={practice} isSignedIn={isSignedIn} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
