import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { useFormats } from '../ui/format.ts';
import { Assessment } from './Assessment.tsx';
import { Proposals } from './Proposals.tsx';
import { Readiness } from './Readiness.tsx';
import { useMissingWords } from './Standing.tsx';

interface OneRegionProps {
  phase: PhaseView;
  line: PhaseLine;
  isEditor: boolean;
}

/** One region of a phase: what is known of it and who is proposed, to be changed, and its experts. */
export function OneRegion({ phase, line, isEditor }: OneRegionProps) {
  const { t } = useTranslation('phases');
  const formats = useFormats();
  const lacks = useMissingWords(phase)(line);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className="one-region" aria-labelledby="region">
      <h2 id="region" tabIndex={-1} ref={heading}>
        {line.regionName} <span className="code">{line.region}</span>
      </h2>
      <p>
        <Link to="/phases/$id" params={{ id: phase.id }} resetScroll={false}>
          {t('region.close')}
        </Link>
      </p>
      <p>
        {lacks.length > 0 ? t('region.lacks', { what: formats.list(lacks.map(lowered)) }) : t('region.ready')}
      </p>
      {phase.state === 'open' ? <Assessment phase={phase} line={line} isEditor={isEditor} /> : null}
      <div className="two-sides">
        <Readiness phase={phase} line={line} />
        <Proposals phase={phase} line={line} />
      </div>
      {phase.state === 'open' ? null : <p>{t('appoint.whenOpen')}</p>}
    </section>
  );
}

/** In the middle of a sentence. */
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
