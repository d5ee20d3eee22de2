import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../api/contract/round.ts';
import { useRound } from '../queries/rounds.ts';
import { useDaysLeft } from '../ui/days.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Board } from './Board.tsx';
import { ChangeRound } from './ChangeRound.tsx';
import { Outbox } from './Outbox.tsx';
import { WriteTo } from './WriteTo.tsx';
import '../ui/report/report.css';
import '../ui/board.css';
import './rounds.css';

/** One round, as the secretariat follows it. */
export default function Round() {
  const { id } = useParams({ from: '/room/rounds/$id' });
  return (
    <Gate roles={['secretariat']}>
      <OneRound key={id} id={id} />
    </Gate>
  );
}

function OneRound({ id }: { id: string }) {
  const round = useRound(id);
  if (round.isPending) return <Loading />;
  if (!round.data) return <Failed error={round.error} retry={() => void round.refetch()} />;
  return (
    <>
      <Head round={round.data} />
      <WriteTo round={round.data} />
      <Board round={round.data} />
      <ChangeRound round={round.data} />
      <Outbox id={id} />
    </>
  );
}

function Head({ round }: { round: RoundView }) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  const daysLeft = useDaysLeft();
  const name = t(`vocabulary:instrument.${round.instrument}`);
  return (
    <PageTitle title={round.title}>
      <p>
        <Link to="/rounds">{t('rounds:back')}</Link>
      </p>
      <ul className="report-marks">
        <li>
          <span className={`badge phase-${round.phase}`}>{t(`vocabulary:roundPhase.${round.phase}`)}</span>
        </li>
        <li>{t('rounds:fromTo', { from: formats.day(round.opensOn), to: formats.day(round.closesOn) })}</li>
        <li>{daysLeft(round)}</li>
        <li>{t('rounds:instrumentVersion', { name, version: round.instrumentVersion })}</li>
        <li>
          <Demonstration on={round.demonstration} />
        </li>
      </ul>
    </PageTitle>
  );
}
