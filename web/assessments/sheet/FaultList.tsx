import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IndicatorFault } from '../../../api/assessments/complete.ts';
import type { AreaPart, Asked } from './areas.ts';
import { partIn, usePartWords } from './faults.ts';
import { reveal, toIndicator } from './place.ts';

interface FaultListProps {
  id: string;
  parts: readonly AreaPart[];
  faults: readonly IndicatorFault[];
  /** Changes with every attempt to submit. */
  attempt: object;
}

/** So many are told at once; more stand behind the name of their area. */
const FEW = 15;

/** What hinders submitting, area by area; each entry leads to its indicator. Takes the focus after each attempt. */
export function FaultList({ id, parts, faults, attempt }: FaultListProps) {
  const { t } = useTranslation(['assessments', 'vocabulary']);
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt is answered
  useEffect(() => {
    // From its head on: the list may be longer than the window.
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [attempt]);
  const byIndicator = Map.groupBy(faults, ({ indicator }) => indicator);
  if (byIndicator.size === 0) return null;
  return (
    <section ref={box} className="faults" role="alert" tabIndex={-1} aria-labelledby="faults">
      <h2 id="faults">{t('assessments:sheet.faults', { count: byIndicator.size })}</h2>
      {parts.map(({ area, indicators }) => {
        const here = indicators.filter(({ code }) => byIndicator.has(code));
        if (here.length === 0) return null;
        return (
          <details key={area} open={byIndicator.size <= FEW}>
            <summary>
              {t('assessments:sheet.faultsIn', {
                area: t(`vocabulary:regionalArea.${area}`),
                count: here.length,
              })}
            </summary>
            <ul>
              {here.map((indicator) => (
                <OneFault
                  key={indicator.code}
                  id={id}
                  indicator={indicator}
                  faults={byIndicator.get(indicator.code) ?? []}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function OneFault({ id, indicator, faults }: { id: string; indicator: Asked; faults: IndicatorFault[] }) {
  const { t } = useTranslation('common');
  const { nameOf, textOf } = usePartWords();
  const told = faults.map((fault) => t('labelled', { label: nameOf(partIn(fault)), text: textOf(fault) }));
  return (
    <li>
      <Link
        to="/assessments/$id"
        params={{ id }}
        {...toIndicator(indicator)}
        onClick={() => reveal(indicator.code)}
      >
        {indicator.code}
      </Link>{' '}
      {told.join(' ')}
    </li>
  );
}
