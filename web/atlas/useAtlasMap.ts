import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Place, placeText } from '../addressFields.ts';
import { AtlasMap, type Hit } from '../map/AtlasMap.ts';
import { hitRegion } from './hit.ts';
import type { Part } from './parts.ts';
import { useMapWords } from './useMapWords.ts';
import type { Outlines } from './useOutlines.ts';

/** Europe with the sea around it, and without its far islands, for which there is the "go to" list. */
const europe: [number, number, number, number] = [-12, 34.2, 36, 69.5];
const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** A map still moving does not write to the address. */
const restAfter = 400;

interface Wanted extends Part {
  container: RefObject<HTMLDivElement | null>;
  outlines: Outlines;
  /** The figures of the first picture have come, or never will. */
  ready: boolean;
  onDrawn: () => void;
  onZoom: (zoom: number) => void;
}

/** Makes the map once, when its first picture can be drawn; keeps its place and the address's in step; takes it down. */
export function useAtlasMap(wanted: Wanted): {
  made: AtlasMap | null;
  hit: Hit | null;
  point: (hit: Hit | null) => void;
} {
  const { container, map, outlines, view } = wanted;
  const { regions } = outlines;
  const [made, setMade] = useState<AtlasMap | null>(null);
  const [hit, setHit] = useState<Hit | null>(null);
  const written = useRef<string | null>(view.at && placeText(view.at));
  const latest = useRef(wanted);
  latest.current = wanted;
  const words = useMapWords();
  const beginning = regions && wanted.ready ? { regions, words } : null;
  const begin = useRef(beginning);
  begin.current = beginning;
  const canBegin = beginning !== null;

  useEffect(() => {
    const box = container.current;
    if (!canBegin || map.current || !box) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const writePlace = (atlas: AtlasMap) => {
      const place: Place = atlas.place();
      if (placeText(place) === written.current) return;
      written.current = placeText(place);
      latest.current.change({ at: place }, 'replace');
    };
    const start = (library: typeof import('../map/library.ts')) => {
      if (gone || map.current || !begin.current) return;
      const { at } = latest.current.view;
      const atlas = new AtlasMap(
        library,
        { ...begin.current, container: box, place: at, bounds: europe, calm: prefersCalm() },
        {
          onPoint: setHit,
          onPick: (picked) => {
            const region = hitRegion(picked);
            if (region) latest.current.change({ region });
          },
          onMove: (place) => {
            latest.current.onZoom(place.zoom);
            clearTimeout(timer);
            timer = setTimeout(() => writePlace(atlas), restAfter);
          },
          onFirstPicture: () => {
            performance.mark('first-choropleth');
            written.current = placeText(atlas.place());
            latest.current.onDrawn();
          },
        },
      );
      map.current = atlas;
      setMade(atlas);
    };
    void import('../map/library.ts').then(start);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [canBegin, container, map]);

  useEffect(
    () => () => {
      map.current?.remove();
      map.current = null;
    },
    [map],
  );

  // Back and forth in the history move the map; what the map itself wrote does not.
  useEffect(() => {
    if (!made || !view.at || placeText(view.at) === written.current) return;
    written.current = placeText(view.at);
    made.go(view.at);
  }, [made, view.at]);

  return { made, hit, point: setHit };
}
