import { useId } from 'react';
import { nearestYear } from '../map/wish.ts';
import type { Words } from './words.ts';

interface Props {
  label: string;
  /** Years there are, ascending; gaps between them are skipped. */
  years: readonly number[];
  year: number | null;
  t: Words['t'];
  onChange: (year: number, how: 'push' | 'replace') => void;
}

/** Time: a slider over the years there are, with a step back and forth. Sliding is one step for the back button. */
export function YearSlider({ label, years, year, t, onChange }: Props) {
  const id = useId();
  // A year that there is not (an old address, a slip) still has years before and after it: the ways back.
  const before = years.findLast((one) => year !== null && one < year);
  const after = years.find((one) => year === null || one > year);
  const nearest = year === null ? undefined : nearestYear(years, year);
  const step = (to: number | undefined) => to !== undefined && onChange(to, 'push');
  return (
    <div className="atlas-field atlas-year">
      <label htmlFor={id}>
        {label} <output htmlFor={id}>{year ?? ''}</output>
      </label>
      {years.length > 1 ? (
        <div className="atlas-year-slide">
          <button
            type="button"
            aria-label={t('year.before')}
            disabled={before === undefined}
            onClick={() => step(before)}
          >
            ‹
          </button>
          <input
            id={id}
            type="range"
            min={0}
            max={years.length - 1}
            step={1}
            value={nearest === undefined ? 0 : years.indexOf(nearest)}
            aria-valuetext={String(year ?? '')}
            onChange={(event) => {
              const next = years[Number(event.target.value)];
              if (next !== undefined) onChange(next, 'replace');
            }}
          />
          <button
            type="button"
            aria-label={t('year.after')}
            disabled={after === undefined}
            onClick={() => step(after)}
          >
            ›
          </button>
        </div>
      ) : (
        <input id={id} type="hidden" />
      )}
    </div>
  );
}
