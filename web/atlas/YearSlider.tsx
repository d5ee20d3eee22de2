import { useId } from 'react';
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
  const at = year === null ? -1 : years.indexOf(year);
  const step = (by: number) => {
    const next = years[at + by];
    if (next !== undefined) onChange(next, 'push');
  };
  return (
    <div className="atlas-field atlas-year">
      <label htmlFor={id}>
        {label} <output htmlFor={id}>{year ?? ''}</output>
      </label>
      {years.length > 1 ? (
        <div className="atlas-year-slide">
          <button type="button" aria-label={t('year.before')} disabled={at <= 0} onClick={() => step(-1)}>
            ‹
          </button>
          <input
            id={id}
            type="range"
            min={0}
            max={years.length - 1}
            step={1}
            value={Math.max(at, 0)}
            aria-valuetext={String(year ?? '')}
            onChange={(event) => {
              const next = years[Number(event.target.value)];
              if (next !== undefined) onChange(next, 'replace');
            }}
          />
          <button
            type="button"
            aria-label={t('year.after')}
            disabled={at < 0 || at >= years.length - 1}
            onClick={() => step(1)}
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
