import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import { AssessmentBadge } from '../ui/AssessmentBadge.tsx';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useSayer } from '../ui/said.ts';
import { nextOf } from './next.ts';

/** Region, phase and state, and in one plain sentence for each part what happens next. */
export function AssessmentHead({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const { phase, region, regionName, state, version, parts } = assessment;
  return (
    <>
      <p className="screen-only">
        <Link to="/assessments">{t('assessments:back')}</Link>
      </p>
      <PageTitle title={t('assessments:title', { region: regionName })}>
        <ul className="report-marks">
          <li>
            <AssessmentBadge state={state} kind={phase.kind} />
          </li>
          <li>{region}</li>
          <li>{t('assessments:phase', { title: phase.title, year: phase.year })}</li>
          <li>{t(`vocabulary:assessmentKind.${phase.kind}`)}</li>
          {version === null ? null : <li>{t('reports:report.version', { version })}</li>}
          {parts.map((part) => (
            <li key={part}>{t('assessments:youAre', { part: t(`vocabulary:role.${part}`) })}</li>
          ))}
          <li>
            <Demonstration on={assessment.demonstration} />
          </li>
        </ul>
      </PageTitle>
      <Next assessment={assessment} />
      <Hindrances assessment={assessment} />
    </>
  );
}

/** What happens next. After a step was taken the reader is brought here, for the rest of the page has changed. */
function Next({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('assessments');
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(assessment.state);
  useEffect(() => {
    if (before.current === assessment.state) return;
    before.current = assessment.state;
    box.current?.focus();
  }, [assessment.state]);
  return (
    <div className="next-step" ref={box} tabIndex={-1}>
      <p>
        <strong>{t('next.title')}</strong>
      </p>
      {nextOf(assessment).map((key) => (
        <p key={key}>{t(`next.${key}`)}</p>
      ))}
      <Published assessment={assessment} />
    </div>
  );
}

/** While a correction is written, the version before it stays published. */
function Published({ assessment: { publishedVersion, version, state } }: { assessment: AssessmentView }) {
  const { t } = useTranslation('assessments');
  if (publishedVersion === null || version === null || publishedVersion === version) return null;
  return state === 'withdrawn' ? null : <p>{t('published', { version: publishedVersion })}</p>;
}

/** What a colleague could do here and the reader may not, with the reason. */
function Hindrances({ assessment: { hindrances } }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const say = useSayer();
  const { list } = useFormats();
  return [...Map.groupBy(hindrances, ({ code }) => code)].map(([code, same]) => {
    const actions = list(same.map(({ action }) => t(`vocabulary:assessmentAction.${action}`)));
    const [first] = same;
    const reason = first ? say(first) : null;
    return (
      <div className="next-step hindered" key={code}>
        <p>
          <strong>{t('assessments:hindered', { actions })}</strong>
        </p>
        <p lang={reason?.lang}>{reason?.text}</p>
      </div>
    );
  });
}
