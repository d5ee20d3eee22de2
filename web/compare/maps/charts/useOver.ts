import { useCallback, useState } from 'react';
import type { Chart } from '../../../ui/charts/plot.ts';

/** A drawn chart as what lies over it needs it: its size and where its values are. */
export interface Over {
  width: number;
  height: number;
  x: (value: number) => number;
  y: (value: number | string) => number;
}

/** Remembers the chart that is on the page, for `onDrawn` of its figure. */
export function useOver(): { over: Over | null; onDrawn: (chart: SVGSVGElement, width: number) => void } {
  const [over, setOver] = useState<Over | null>(null);
  const onDrawn = useCallback((chart: SVGSVGElement, width: number) => {
    const [x, y] = [(chart as unknown as Chart).scale('x'), (chart as unknown as Chart).scale('y')];
    setOver({
      width,
      height: Number(chart.getAttribute('height')),
      x: (value) => x?.apply(value) ?? 0,
      y: (value) => (y?.apply(value) ?? 0) + (y?.bandwidth ?? 0) / 2,
    });
  }, []);
  return { over, onDrawn };
}
