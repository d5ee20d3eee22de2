import { type RefObject, useEffect, useRef, useState } from 'react';
import { AtlasMap, type Hit } from '../map/AtlasMap.ts';
import type { Part } from './parts.ts';
import { europe } from '../map/europe.ts';
import { prefersCalm } from '../ui/calm.ts';
import { useMapWords } from '../map/useMapWords.ts';
import type { Outlines } from './useOutlines.ts';
import { usePlace } from './usePlace.ts';

interface Wanted extends Part {
  container: RefObject<HTMLDivElement | null>;
  outlines: Outlines;
  later: boolean;
  /** The figures of the first picture have come, or never will. */
  ready: boolean;
  onDrawn: () => void;
  onZoom: (zoom: number) => void;
}

/** Makes the map once, when its first picture can be drawn, and takes it down. */
export function useAtlasMap(wanted: Wanted): {
  made: AtlasMap | null;
  hit: Hit | null;
  point: (hit: Hit | null) => void;
  pick: (hit: Hit) => void;
} {
  const { container, map, outlines } = wanted;
  const { regions } = outlines;
  const [made, setMade] = useState<AtlasMap | null>(null);
  const [hit, setHit] = useState<Hit | null>(null);
  const place = usePlace(wanted);
  const latest = useRef({ ...wanted, place });
  latest.current = { ...wanted, place };
  const words = useMapWords();
  const beginning = regions && wanted.ready ? { regions, words } : null;
  const begin = useRef(beginning);
  begin.current = beginning;
  const canBegin = beginning !== null;

  useEffect(() => {
    const box = container.current;
    if (!canBegin || map.current || !box) return;
    let gone = false;
    const start = (library: typeof import('../map/library.ts')) => {
      if (gone || map.current || !begin.current) return;
      const { at } = latest.current.view;
      const atlas = new AtlasMap(
        library,
        { ...begin.current, container: box, place: at, bounds: europe, calm: prefersCalm() },
        {
          onPoint: setHit,
          onPick: (picked) => latest.current.place.pick(atlas, picked),
          onMove: (at, led) => {
            latest.current.onZoom(at.zoom);
            latest.current.place.onMove(atlas, at, led);
          },
          onResize: () => latest.current.place.onResize(atlas),
          onFirstPicture: () => {
            performance.mark('first-choropleth');
            latest.current.onDrawn();
          },
        },
      );
      map.current = atlas;
      latest.current.place.begin(atlas.place());
      setMade(atlas);
    };
    void import('../map/library.ts').then(start);
    return () => {
      gone = true;
    };
  }, [canBegin, container, map]);

  useEffect(
    () => () => {
      map.current?.remove();
      map.current = null;
    },
    [map],
  );

  const pick = (picked: Hit) => made && place.pick(made, picked);
  return { made, hit, point: setHit, pick };
}
