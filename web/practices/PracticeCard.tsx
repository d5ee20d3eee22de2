import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Practice } from '../queries/practices.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { Contact } from './Contact.tsx';
import { several } from './choose.ts';
import { Details } from './Details.tsx';

interface PracticeCardProps {
  practice: Practice;
  isSignedIn: boolean;
}

/** One practice of the catalogue: its summary, and everything else when one asks for it. */
export function PracticeCard({ practice, isSignedIn }: PracticeCardProps) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const region = String(practice.region ?? '');
  const marks = [
    `${String(practice.region_name ?? region)}, ${formats.country(String(practice.country ?? ''))}`,
    t(`vocabulary:strand.${String(practice.strand)}`),
    ...several(practice.sectors).map((sector) => t(`vocabulary:sector.${sector}`)),
  ];
  return (
    <article className="practice" aria-labelledby={`practice-${practice.id}`}>
      <h2 id={`practice-${practice.id}`}>{String(practice.title)}</h2>
      <ul className="report-marks">
        {marks.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
        {practice.visibility !== 'public' ? (
          <li>
            <span className="badge">
              {t('reports:practices.restricted', {
                audience: t(`vocabulary:visibility.${String(practice.visibility)}`),
              })}
            </span>
          </li>
        ) : null}
        <li>
          <Demonstration on={practice.demonstration === true} />
        </li>
      </ul>
      {practice.summary ? <p className="written">{String(practice.summary)}</p> : null}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('reports:practices.more')}</summary>
        {isOpen ? (
          <>
            <Details practice={practice} />
            {/* A quoted practice names its source, and nobody to ask. */}
            {practice.source ? null : <Contact id={practice.id} isSignedIn={isSignedIn} />}
          </>
        ) : null}
      </details>
      <p className="practice-foot">
        <Link
          to="/"
          search={{ practices: 'all', region }}
          aria-label={`${t('reports:practices.onMap')} – ${String(practice.title)}`}
        >
          {t('reports:practices.onMap')}
        </Link>
        {practice.source ? (
          <span>{t('reports:practices.source', { source: String(practice.source) })}</span>
        ) : null}
      </p>
    </article>
  );
}
