import { useEffect, useRef } from 'react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhaseView } from '../../api/contract/phase.ts';
import { useMe } from '../queries/me.ts';
import { useProgress } from '../queries/appointing.ts';
import { usePhase } from '../queries/phases.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { hasRole } from '../ui/places.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Board, lineId } from './Board.tsx';
import { ChangePhase } from './ChangePhase.tsx';
import { OneRegion } from './OneRegion.tsx';
import { OpenPhase } from './OpenPhase.tsx';
import { keepers, readers } from './readers.ts';
import '../ui/report/report.css';
import '../ui/board.css';
import './phases.css';

/** One phase: its readiness board and, opened by the address, one region of it. */
export default function Phase() {
  const { id } = useParams({ from: '/room/phases/$id' });
  return (
    <Gate roles={readers}>
      <OnePhase key={id} id={id} />
    </Gate>
  );
}

function OnePhase({ id }: { id: string }) {
  const phase = usePhase(id);
  const me = useMe();
  const isKeeper = hasRole(me.data, keepers);
  const isEditor = hasRole(me.data, ['editor']);
  const progress = useProgress(id, isEditor);
  const { region } = useSearch({ strict: false }) as { region?: string };
  useLineFocus(region);
  if (phase.isPending) return <Loading />;
  if (!phase.data) return <Failed error={phase.error} retry={() => void phase.refetch()} />;
  const line = isKeeper ? phase.data.lines.find((one) => one.region === region) : undefined;
  return (
    <>
      <Head phase={phase.data} isKeeper={isKeeper} />
      {isKeeper ? <OpenPhase phase={phase.data} /> : null}
      <Board phase={phase.data} isKeeper={isKeeper} isEditor={isEditor} progress={progress.data ?? {}} />
      {line ? <OneRegion key={line.region} phase={phase.data} line={line} isEditor={isEditor} /> : null}
      {isKeeper ? <ChangePhase key={id} phase={phase.data} /> : null}
    </>
  );
}

/** Who closes a region stands where they opened it. */
function useLineFocus(region: string | undefined): void {
  const last = useRef(region);
  useEffect(() => {
    if (!region && last.current) document.getElementById(lineId(last.current))?.focus();
    last.current = region;
  }, [region]);
}

function Head({ phase, isKeeper }: { phase: PhaseView; isKeeper: boolean }) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const formats = useFormats();
  const name = t(`vocabulary:assessmentInstrument.${phase.instrument}`);
  return (
    <PageTitle title={phase.title}>
      <p className="screen-only">
        <Link to="/phases">{t('phases:back')}</Link>
      </p>
      <ul className="report-marks">
        <li>
          <span className={`badge phase-${phase.state}`}>{t(`vocabulary:phaseState.${phase.state}`)}</span>
        </li>
        {phase.openedAt ? <li>{t('phases:opening.opened', { day: formats.day(phase.openedAt) })}</li> : null}
        <li>{t('phases:yearOf', { year: phase.year })}</li>
        <li>
          {t(phase.kind === 'explorative' ? 'phases:codeAlone' : 'phases:codeOf', { edition: phase.edition })}
        </li>
        <li>
          <Link
            to="/instruments/$id"
            params={{ id: phase.instrument }}
            search={{ version: String(phase.instrumentVersion) }}
          >
            {t('rounds:instrumentVersion', { name, version: phase.instrumentVersion })}
          </Link>
        </li>
        <li>
          <Demonstration on={phase.demonstration} />
        </li>
      </ul>
      {isKeeper ? null : <p>{t('phases:introRegion')}</p>}
    </PageTitle>
  );
}
