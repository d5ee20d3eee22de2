import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { missingOf } from '../../api/phases/readiness.ts';
import type { AssessmentSummary } from '../../api/contract/assessment.ts';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { AssessmentBadge } from '../ui/AssessmentBadge.tsx';

interface StandingProps {
  phase: PhaseView;
  line: PhaseLine;
  progress: AssessmentSummary | undefined;
  /** Whether the reader works with the region's assessment. */
  mayRead: boolean;
}

/** How far a region is: what it lacks, or that it is ready, or its assessment. */
export function Standing({ phase, line, progress, mayRead }: StandingProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const missing = useMissingWords(phase);
  if (line.assessment) {
    return (
      <>
        <AssessmentBadge state={line.assessment.state} kind={phase.kind} />
        <Answered progress={progress} />
        {mayRead ? <AssessmentLink id={line.assessment.id} of={line.regionName} /> : null}
      </>
    );
  }
  if (!line.isReady) {
    return (
      <>
        <span className="badge badge-returned">{t('phases:board.notReady')}</span>
        <ul className="missing">
          {missing(line).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <span className="badge badge-accepted">{t('phases:board.ready')}</span>
      {phase.state === 'open' ? <div className="soft">{t('phases:board.toAppoint')}</div> : null}
    </>
  );
}

/** How much is answered, for who may know. */
function Answered({ progress }: { progress: AssessmentSummary | undefined }) {
  const { t } = useTranslation('phases');
  const { answered = null, asked = null } = progress ?? {};
  if (answered === null || asked === null) return null;
  return <div className="soft short">{t('board.progress', { answered, asked })}</div>;
}

/** The way to the page of an assessment. */
export function AssessmentLink({ id, of }: { id: string; of: string }) {
  const { t } = useTranslation('phases');
  return (
    <Link to="/assessments/$id" params={{ id }} className="screen-only">
      {t('appointed.open')}
      <span className="unseen"> {of}</span>
    </Link>
  );
}

/** What a region lacks, in words. */
export function useMissingWords(phase: Pick<PhaseView, 'kind' | 'expertsWanted'>) {
  const { t } = useTranslation('phases');
  return (line: PhaseLine): string[] =>
    missingOf(line, phase.kind).map((one) =>
      one === 'experts'
        ? t('missing.experts', { count: phase.expertsWanted - line.proposed })
        : t(`missing.${one}`),
    );
}
