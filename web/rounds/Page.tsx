import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundSummary } from '../../api/contract/round.ts';
import { useRounds } from '../queries/rounds.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { NewRound } from './NewRound.tsx';
import { useDaysLeft } from '../ui/days.ts';
import '../ui/report/report.css';
import '../ui/board.css';
import './rounds.css';

/** The secretariat's rounds, and the form of a new one. */
export default function Page() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <PageTitle title={t('title')}>
        <p>{t('intro')}</p>
      </PageTitle>
      <Gate roles={['secretariat']}>
        <Rounds />
        <NewRound />
      </Gate>
    </>
  );
}

function Rounds() {
  const { t } = useTranslation('rounds');
  const rounds = useRounds();
  if (rounds.isPending) return <Loading />;
  if (rounds.error) return <Failed error={rounds.error} retry={() => void rounds.refetch()} />;
  if (rounds.data.length === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneNext')}</p>
      </Empty>
    );
  }
  return <Table rounds={rounds.data} />;
}

function Table({ rounds }: { rounds: readonly RoundSummary[] }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  const daysLeft = useDaysLeft();
  return (
    <ScrollBox label={t('rounds:title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('rounds:columns.round')}</th>
            <th scope="col">{t('rounds:columns.phase')}</th>
            <th scope="col">{t('rounds:columns.days')}</th>
            <th scope="col" className="number">
              {t('rounds:columns.regions')}
            </th>
            <th scope="col" className="number">
              {t('rounds:columns.behind')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <Link to="/rounds/$id" params={{ id: round.id }}>
                  {round.title}
                </Link>{' '}
                <Demonstration on={round.demonstration} />
              </th>
              <td>
                <span className={`badge phase-${round.phase}`}>
                  {t(`vocabulary:roundPhase.${round.phase}`)}
                </span>
                <div>{daysLeft(round)}</div>
              </td>
              <td>
                {t('rounds:fromTo', { from: formats.day(round.opensOn), to: formats.day(round.closesOn) })}
              </td>
              <td className="number">
                {Object.values(round.counts ?? {}).reduce((sum, one) => sum + one, 0)}
              </td>
              <td className="number">{round.behind}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
