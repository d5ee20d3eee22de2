import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { Facts } from '../facts/Facts.tsx';
import { AreaNav } from './AreaNav.tsx';
import { type AreaPart, type Asked, nextOpen } from './areas.ts';
import { reveal, sheetId, toArea, toIndicator, usePlace } from './place.ts';
import { titleId } from './QuestionText.tsx';
import './sheet.css';

interface SheetProps {
  assessment: AssessmentView;
  parts: readonly AreaPart[];
  /** Codes of indicators with something left to do. */
  open: ReadonlySet<string>;
  children: (indicator: Asked) => ReactNode;
}

/** The questions of one area, one below the other, beside the list of areas; the address says which area. */
export function Sheet({ assessment, parts, open, children }: SheetProps) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const place = usePlace(parts);
  if (!place) return null;
  const { area, indicators, isCompetence } = place;
  return (
    <div className="sheet-frame">
      <div className="sheet-aside">
        <Left id={assessment.id} parts={parts} open={open} area={area} />
        <AreaNav id={assessment.id} parts={parts} current={area} />
      </div>
      <section className="sheet-area" aria-labelledby={sheetId}>
        <h2 id={sheetId} tabIndex={-1}>
          {t(`vocabulary:regionalArea.${area}`)}
        </h2>
        <Facts assessment={assessment} area={area} />
        {isCompetence ? null : <p className="not-asked">{t('assessments:sheet.notAsked')}</p>}
        {indicators.map((indicator) => (
          <article
            key={indicator.code}
            id={indicator.code}
            tabIndex={-1}
            className="indicator"
            aria-labelledby={titleId(indicator.code)}
          >
            {children(indicator)}
          </article>
        ))}
        <Neighbours id={assessment.id} parts={parts} area={area} />
      </section>
    </div>
  );
}

/** How much is left, and the way to the next of it. */
function Left({
  id,
  parts,
  open,
  area,
}: Pick<SheetProps, 'parts' | 'open'> & Pick<AreaPart, 'area'> & { id: string }) {
  const { t } = useTranslation('assessments');
  const speak = useSpoken();
  const next = nextOpen(parts, open, area);
  return (
    <div className="sheet-left">
      <p role="status">{t('sheet.left', { count: open.size })}</p>
      {next ? (
        <p>
          <Link
            to="/assessments/$id"
            params={{ id }}
            {...toIndicator(next)}
            onClick={() => reveal(next.code)}
            title={speak(next.title).text}
          >
            {t('sheet.goOn', { code: next.code })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function Neighbours({
  id,
  parts,
  area,
}: { id: string } & Pick<SheetProps, 'parts'> & Pick<AreaPart, 'area'>) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const at = parts.findIndex((part) => part.area === area);
  const ways = [
    ['before', parts[at - 1]],
    ['after', parts[at + 1]],
  ] as const;
  return (
    <nav className="sheet-steps" aria-label={t('assessments:sheet.neighbours')}>
      {ways.map(([way, part]) =>
        part ? (
          <Link key={way} to="/assessments/$id" params={{ id }} {...toArea(part.area)} className={way}>
            {t(`assessments:sheet.${way}`, { area: t(`vocabulary:regionalArea.${part.area}`) })}
          </Link>
        ) : null,
      )}
    </nav>
  );
}
