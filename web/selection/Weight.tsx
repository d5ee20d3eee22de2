import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostWeight } from '../map/selectionText.ts';

const step = 0.5;
/** A slider on its way does not write every place to the address. */
const restAfter = 150;

function weightIn(text: string): number | undefined {
  const value = text === '' ? Number.NaN : Math.round(Number(text) * 100) / 100;
  return value >= 0 && value <= mostWeight ? value : undefined;
}

/** How much an area weighs: by slider, or as a number to the hundredth. */
export function Weight({
  area,
  weight,
  onChange,
}: {
  area: string;
  weight: number;
  onChange: (weight: number) => void;
}) {
  const { t } = useTranslation('selection');
  const [draft, setDraft] = useState(String(weight));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(onChange);
  write.current = onChange;
  useEffect(() => setDraft(String(weight)), [weight]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const put = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    const value = weightIn(text);
    if (value !== undefined) timer.current = setTimeout(() => write.current(value), restAfter);
  };
  const shared = { min: 0, max: mostWeight, step, value: draft };
  return (
    <span className="selection-weight">
      <span aria-hidden="true">{t('page.weightShort')}</span>
      <input
        type="range"
        {...shared}
        aria-label={t('page.weight', { area })}
        onChange={(event) => put(event.target.value)}
      />
      <input
        type="number"
        {...shared}
        step="any"
        aria-label={t('page.weightNumber', { area })}
        onChange={(event) => put(event.target.value)}
        // What is no weight gives way to the one that counts.
        onBlur={() => weightIn(draft) === undefined && setDraft(String(weight))}
      />
    </span>
  );
}
