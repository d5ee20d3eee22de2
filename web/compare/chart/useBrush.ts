import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { SpotsProps } from './Spots.tsx';
import { type Box, spotAt, spotsIn } from './spots.ts';

/** Shorter than this a movement is a click. */
const still = 4;

interface Refs {
  above: RefObject<HTMLCanvasElement | null>;
  tip: RefObject<HTMLDivElement | null>;
  redraw: RefObject<(box: Box | null) => void>;
}

/**
 * What the pointer does over spots: it points, picks one by a click, and many by a rectangle (those picked before stay with
 * the shift key). A finger picks by touching, and scrolls otherwise.
 */
export function useBrush({ spots, shape, marks, describe, width }: SpotsProps, { above, tip, redraw }: Refs) {
  const from = useRef<Box | null>(null);
  const place = (event: PointerEvent) => {
    const box = above.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const say = (code: string | null, x: number, y: number) => {
    const { current: box } = tip;
    if (!box) return;
    box.hidden = code === null;
    if (code === null) return;
    box.textContent = describe(code);
    box.dataset.side = x > width / 2 ? 'left' : 'right';
    box.style.left = `${x}px`;
    box.style.top = `${y}px`;
  };
  const end = () => {
    from.current = null;
    redraw.current(null);
  };
  // Escape gives the rectangle up, wherever the keyboard is.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !from.current) return;
      event.stopPropagation();
      from.current = null;
      redraw.current(null);
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [redraw]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    above.current?.setPointerCapture(event.pointerId);
    const { x, y } = place(event);
    from.current = { x1: x, y1: y, x2: x, y2: y };
    // No text is selected meanwhile.
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    const { x, y } = place(event);
    if (from.current) {
      from.current = { ...from.current, x2: x, y2: y };
      say(null, 0, 0);
      return redraw.current(from.current);
    }
    const spot = spotAt(spots, shape, x, y);
    marks.point(spot?.code ?? null);
    say(spot?.code ?? null, spot && shape !== 'row' ? spot.x : x, spot?.y ?? y);
  };
  const onPointerUp = (event: PointerEvent) => {
    const { current: box } = from;
    const { x, y } = place(event);
    const isClick = !box || Math.hypot(box.x1 - x, box.y1 - y) < still;
    end();
    if (isClick) {
      const spot = spotAt(spots, shape, x, y);
      if (spot) marks.pick([spot.code], 'toggle');
      return;
    }
    const codes = spotsIn(spots, shape, { ...box, x2: x, y2: y });
    marks.pick(event.shiftKey ? new Set([...marks.now().picked, ...codes]) : codes);
  };
  const onPointerLeave = () => {
    marks.point(null);
    say(null, 0, 0);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onPointerCancel: end };
}
