import { useId } from 'react';
import type { PartProps } from '../parts.ts';

const ways = ['corrected', 'uncorrected'] as const;

/** Whether regions are marked after the correction for many tests, or each by itself. */
export function MarkedSwitch({ view, change, words: { t } }: Pick<PartProps, 'view' | 'change' | 'words'>) {
  const name = useId();
  return (
    <fieldset className="patterns-switch">
      <legend>{t('patterns:marked.title')}</legend>
      {ways.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name={name}
            checked={view.marked === way}
            onChange={() => change({ marked: way })}
          />
          {t(`patterns:marked.${way}`)}
        </label>
      ))}
    </fieldset>
  );
}
