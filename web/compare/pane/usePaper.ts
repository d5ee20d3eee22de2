import { type RefObject, useEffect, useRef } from 'react';
import type { AtlasMap } from '../../map/AtlasMap.ts';

/** The canvas that stands for the map on paper, where what WebGL draws stays white: it takes the picture when the page is printed. */
export function usePaper(map: AtlasMap | null): RefObject<HTMLCanvasElement | null> {
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!map) return;
    const draw = () => {
      if (paper.current) map.drawInto(paper.current);
    };
    window.addEventListener('beforeprint', draw);
    return () => window.removeEventListener('beforeprint', draw);
  }, [map]);
  return paper;
}
