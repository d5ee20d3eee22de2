import { type CSSProperties, useId, useRef, useState } from 'react';
import { NativeSelect } from '@mantine/core';
import type { AtlasMap } from '../../map/AtlasMap.ts';
import { Figure } from '../../ui/charts/Figure.tsx';
import type { Together } from '../pane/together.ts';
import type { Shapes } from '../pane/useShapes.ts';
import type { Given } from './given.ts';
import { mapFigure } from './mapFigure.ts';
import { VariableMap } from './VariableMap.tsx';

interface Props extends Given {
  shapes: Shapes | null;
  together: Together;
}
const both = [0, 1] as const;

/** Two maps in one frame, parted by a line that a slider moves: left of it the one, right of it the other. */
export function Swipe(props: Props) {
  const { view, words, drawn } = props;
  const { t } = words;
  const [sides, setSides] = useState<readonly number[]>(both);
  const [percent, setPercent] = useState(50);
  const id = useId();
  const [left, right] = [useRef<AtlasMap | null>(null), useRef<AtlasMap | null>(null)];
  const of = (side: 0 | 1) => Math.min(sides[side] ?? side, view.by.length - 1);
  const names = view.by.map((variable, at) => words.variableName(variable, drawn[at]?.series ?? null));
  return (
    <div className="swipe">
      <div className="swipe-sides">
        {both.map((side) => (
          <NativeSelect
            key={side}
            label={t(`views:swipe.${side === 0 ? 'left' : 'right'}`)}
            value={String(of(side))}
            data={names.map((label, at) => ({ value: String(at), label }))}
            onChange={({ currentTarget: { value } }) => setSides(sides.with(side, Number(value)))}
          />
        ))}
      </div>
      <div className="swipe-frame" style={{ '--part': `${percent}%` } as CSSProperties}>
        <VariableMap {...props} at={of(0)} map={left} />
        <div className="swipe-over">
          <VariableMap {...props} at={of(1)} map={right} />
        </div>
        <span className="swipe-line" aria-hidden="true" />
      </div>
      <label htmlFor={id}>{t('views:swipe.divider')}</label>
      <input
        id={id}
        className="swipe-slider"
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={t('views:swipe.now', {
          percent,
          rest: 100 - percent,
          left: names[of(0)],
          right: names[of(1)],
        })}
        onChange={(event) => setPercent(Number(event.target.value))}
      />
      <div className="swipe-figures">
        <Figure {...mapFigure(props, of(0), left)} />
        <Figure {...mapFigure(props, of(1), right)} />
      </div>
    </div>
  );
}
