import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhaseView } from '../../api/contract/phase.ts';
import { useMe } from '../queries/me.ts';
import { usePhases } from '../queries/phases.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { hasRole } from '../ui/places.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { keepers, readers } from './readers.ts';
import { NewPhase } from './NewPhase.tsx';
import '../ui/report/report.css';
import '../ui/board.css';

/** Phases of MIPEX-REG, and the form of a new one; a coordinator reads about the own region. */
export default function Page() {
  const { t } = useTranslation('phases');
  const me = useMe();
  const isKeeper = hasRole(me.data, keepers);
  return (
    <>
      <PageTitle title={t('title')}>
        <p>{t('intro')}</p>
        <p>
          <Link to="/choosing-experts">{t('guidelines.beside')}</Link>
        </p>
      </PageTitle>
      <Gate roles={readers}>
        <Phases isKeeper={isKeeper} />
        {isKeeper ? <NewPhase /> : null}
      </Gate>
    </>
  );
}

function Phases({ isKeeper }: { isKeeper: boolean }) {
  const { t } = useTranslation('phases');
  const phases = usePhases();
  if (phases.isPending) return <Loading />;
  if (phases.error) return <Failed error={phases.error} retry={() => void phases.refetch()} />;
  if (phases.data.length === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t(isKeeper ? 'noneNext' : 'noneRegion')}</p>
      </Empty>
    );
  }
  return (
    <ScrollBox label={t('title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('columns.phase')}</th>
            <th scope="col">{t('columns.state')}</th>
            <th scope="col">{t('columns.year')}</th>
            <th scope="col">{t('field.edition')}</th>
            <th scope="col">{t('columns.regions')}</th>
            <th scope="col">{t('columns.countries')}</th>
          </tr>
        </thead>
        <tbody>
          {phases.data.map((phase) => (
            <Row key={phase.id} phase={phase} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const name = t(`vocabulary:assessmentInstrument.${phase.instrument}`);
  return (
    <tr>
      <th scope="row">
        <Link to="/phases/$id" params={{ id: phase.id }}>
          {phase.title}
        </Link>{' '}
        <Demonstration on={phase.demonstration} />
        <div className="soft">
          {t('rounds:instrumentVersion', { name, version: phase.instrumentVersion })}
        </div>
      </th>
      <td>
        <span className={`badge phase-${phase.state}`}>{t(`vocabulary:phaseState.${phase.state}`)}</span>
      </td>
      <td>{phase.year}</td>
      <td>{phase.edition}</td>
      <td className="short">
        {t('phases:ofLeast', { ready: phase.readyRegions, least: phase.minimumRegions })}
      </td>
      <td className="short">
        {t('phases:ofLeast', { ready: phase.readyCountries, least: phase.minimumCountries })}
      </td>
    </tr>
  );
}
