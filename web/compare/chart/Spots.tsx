import { useEffect, useLayoutEffect, useRef } from 'react';
import { litBy, related } from '../lit.ts';
import type { Marks } from '../marked.ts';
import { drawAllSpots, drawBrush, drawCompared, drawPicked, drawPointed, penOf } from './pens.ts';
import { useBrush } from './useBrush.ts';
import type { Box, Shape, Spot } from './spots.ts';
import './chart.css';

export interface SpotsProps {
  /** Where each region stands in the chart; keep the list while nothing changes (`useMemo`). */
  spots: readonly Spot[];
  shape: Shape;
  /** Of the chart under it. */
  width: number;
  height: number;
  marks: Marks;
  /** The regions that are compared, with their letters. */
  regions: readonly string[];
  /** What is said of the region pointed at. */
  describe: (code: string) => string;
  /** Draws what else changes with the marks, under the spots: the share of a bar that is marked. */
  under?: (pen: CanvasRenderingContext2D, lit: (code: string) => boolean) => void;
}

/**
 * Regions over a chart: pointing at one, or drawing a rectangle around many, marks them on the whole page. Two canvases, of
 * which the lower holds every region and stays as it is: while the pointer moves only the marked ones are drawn, by themselves
 * and not by React. Keyboard and screen reader mark regions in the table.
 */
export function Spots(props: SpotsProps) {
  const { spots, shape, width, height, marks, regions, under } = props;
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const redraw = useRef<(box: Box | null) => void>(() => {});
  const heard = useBrush(props, { above, tip, redraw });

  useLayoutEffect(() => {
    const pen = penOf(below.current, width, height);
    if (pen) drawAllSpots(pen, spots, shape);
  }, [spots, shape, width, height]);

  useEffect(() => {
    let picked: { of: ReadonlySet<string>; spots: readonly Spot[]; lit: (code: string) => boolean } | null =
      null;
    const draw = (box: Box | null) => {
      const now = marks.now();
      // Who is picked changes seldom, and who is pointed at with every move.
      if (picked?.of !== now.picked) {
        const lit = litBy(now.picked);
        picked = { of: now.picked, lit, spots: spots.filter(({ code }) => lit(code)) };
      }
      const pen = penOf(above.current, width, height);
      if (!pen) return;
      under?.(pen, picked.lit);
      drawPicked(pen, picked.spots, shape);
      drawCompared(pen, spots, regions, shape);
      const { pointed } = now;
      if (pointed !== null)
        for (const spot of spots) if (related(spot.code, pointed)) drawPointed(pen, spot, shape);
      if (box) drawBrush(pen, box);
    };
    redraw.current = draw;
    draw(null);
    return marks.listen(() => draw(null));
  }, [spots, shape, width, height, marks, regions, under]);

  return (
    <div className="spots" style={{ width, height }} data-spots={spots.length}>
      <canvas ref={below} style={{ width, height }} />
      <canvas ref={above} style={{ width, height }} {...heard} />
      <div ref={tip} className="spots-tip" hidden />
    </div>
  );
}
