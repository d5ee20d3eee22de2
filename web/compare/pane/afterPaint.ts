/**
 * Does what was wanted last once the next picture is on the screen. A chart that is pointed at answers at once, and the maps
 * beside it, whose pictures cost more, follow.
 */
export function afterPaint(): { soon: (work: () => void) => void; never: () => void } {
  let wanted: (() => void) | null = null;
  let frame = 0;
  const run = () => {
    const work = wanted;
    wanted = null;
    work?.();
  };
  return {
    soon: (work) => {
      if (wanted === null) frame = requestAnimationFrame(() => setTimeout(run));
      wanted = work;
    },
    never: () => {
      cancelAnimationFrame(frame);
      wanted = null;
    },
  };
}
