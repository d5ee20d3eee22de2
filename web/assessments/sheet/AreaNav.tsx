import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AreaPart } from './areas.ts';
import { toArea } from './place.ts';

interface AreaNavProps {
  id: string;
  parts: readonly AreaPart[];
  current: AreaPart['area'];
}

/** The areas with how far each is; any of them may be opened at any time. */
export function AreaNav({ id, parts, current }: AreaNavProps) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // On a phone the list is moved sideways: to the area that is open.
    const here = list.current?.querySelector<HTMLElement>(`[data-area="${current}"]`);
    if (list.current && here) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft;
  }, [current]);
  return (
    <nav className="areas" aria-label={t('assessments:sheet.areas')}>
      <ol ref={list}>
        {parts.map((part) => (
          <li key={part.area} data-area={part.area}>
            <Link
              to="/assessments/$id"
              params={{ id }}
              {...toArea(part.area)}
              aria-current={part.area === current ? 'step' : undefined}
            >
              <span>{t(`vocabulary:regionalArea.${part.area}`)}</span>
              <AreaMark part={part} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How far an area is, in words. */
function AreaMark({ part: { isCompetence, indicators, done } }: { part: AreaPart }) {
  const { t } = useTranslation('assessments');
  if (!isCompetence) return <small>{t('sheet.notACompetence')}</small>;
  const isDone = done === indicators.length;
  return (
    <small className={isDone ? 'area-done' : undefined}>
      {t(isDone ? 'sheet.allDone' : 'sheet.done', { done, count: indicators.length })}
    </small>
  );
}
