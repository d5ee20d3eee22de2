import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { isSameAs } from '../../../api/instruments/assessed-draft.ts';
import type { Finding } from '../../../api/instruments/finding.ts';
import { type AssessedArea, assessedAreas } from '../../../drizzle/vocabulary.ts';
import { found } from '../../ui/found.ts';
import { useSpoken } from '../../ui/spoken.ts';
import { indicatorAt } from './faults.ts';
import { TEXTS } from './parts.ts';
import { usePlace } from './place.ts';
import type { Next } from './useNext.ts';

const wordsOf = ({ code, title, question }: Indicator) =>
  [code, ...Object.values(title), ...Object.values(question)].join(' ');

/** Every indicator, area by area, with what became of it; found by any word of its title or question, or by its code. */
export function List({ next: { last, next }, refused }: { next: Next; refused: readonly Finding[] }) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const { place } = usePlace();
  const [sought, setSought] = useState('');
  const isSought = sought.trim() !== '';
  const shown = found(next.indicators, sought, wordsOf);
  const before = new Map(last.indicators.map((one) => [one.code, one]));
  const openArea = next.indicators.find(({ code }) => code === place.open)?.area;
  return (
    <nav className="next-list" aria-label={t('authoring:list.title')}>
      <TextInput
        type="search"
        label={t('authoring:list.search')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <p role="status" className="next-found">
        {isSought ? t('authoring:list.found', { count: shown.length }) : ''}
      </p>
      <p className="next-ways">
        <Way open="new">{t('authoring:begin.way')}</Way>
        <Way open={TEXTS}>{t('authoring:texts.title')}</Way>
      </p>
      {assessedAreas.map((area) => (
        <OfArea
          key={area}
          area={area}
          indicators={shown.filter((one) => one.area === area)}
          before={before}
          refused={refused}
          isOpen={isSought || area === openArea}
        />
      ))}
    </nav>
  );
}

function Way({ open, children }: { open: string; children: string }) {
  const { place } = usePlace();
  return (
    <Link
      to="."
      search={{ open } as never}
      resetScroll={false}
      aria-current={place.open === open ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}

interface OfAreaProps {
  area: AssessedArea;
  indicators: readonly Indicator[];
  before: ReadonlyMap<string, Indicator>;
  refused: readonly Finding[];
  isOpen: boolean;
}

function OfArea({ area, indicators, before, refused, isOpen }: OfAreaProps) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  if (indicators.length === 0) return null;
  const changed = indicators.filter((one) => !isSameAs(before.get(one.code), one)).length;
  return (
    <details key={String(isOpen)} open={isOpen}>
      <summary>
        {t(`vocabulary:regionalArea.${area}`)}{' '}
        <span className="next-count">
          {t('authoring:list.asked', { count: indicators.filter(({ retired }) => !retired).length })}
          {changed > 0 ? `, ${t('authoring:list.changed', { count: changed })}` : ''}
        </span>
      </summary>
      <ul>
        {indicators.map((one) => (
          <li key={one.code}>
            <Line indicator={one} before={before.get(one.code)} refused={refused} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  indicator: Indicator;
  before: Indicator | undefined;
  refused: readonly Finding[];
}

function Line({ indicator, before, refused }: LineProps) {
  const { t } = useTranslation('authoring');
  const { place } = usePlace();
  const { text, lang } = useSpoken()(indicator.title);
  const faults = refused.filter((one) => indicatorAt(one.place) === indicator.code).length;
  const marks = [
    ...(before ? [] : [t('mark.new')]),
    ...(before && !isSameAs(before, indicator) ? [t('mark.changed')] : []),
    ...(indicator.retired ? [t('mark.retired')] : []),
    ...(faults > 0 ? [t('mark.faults', { count: faults })] : []),
  ];
  return (
    <Link
      to="."
      search={{ open: indicator.code } as never}
      resetScroll={false}
      aria-current={place.open === indicator.code ? 'true' : undefined}
      className={indicator.retired ? 'next-retired' : undefined}
    >
      <span className="code">{indicator.code}</span> <span lang={lang}>{text || t('list.untitled')}</span>
      {marks.length > 0 ? <span className="next-marks"> {marks.join(' · ')}</span> : null}
    </Link>
  );
}
