import { type RefObject, useEffect, useRef, useState } from 'react';
import { AtlasMap, type Hit } from '../../map/AtlasMap.ts';
import { europe } from '../../map/europe.ts';
import { useMapWords } from '../../map/useMapWords.ts';
import { prefersCalm } from '../../ui/calm.ts';
import { paneLayers } from './layers.ts';
import type { PaneProps } from './MapPane.tsx';

/** Makes the pane's map once its shapes are here, and takes it down. What it shows later goes by feature-state. */
export function usePane(
  container: RefObject<HTMLDivElement | null>,
  { shapes, together, label }: Pick<PaneProps, 'shapes' | 'together' | 'label'>,
  heard: { onPoint: (code: string | null) => void; onPick: (code: string) => void },
): { made: AtlasMap | null; hit: Hit | null } {
  const [made, setMade] = useState<AtlasMap | null>(null);
  const [hit, setHit] = useState<Hit | null>(null);
  const words = useMapWords();
  const latest = useRef({ shapes, words, label, heard });
  latest.current = { shapes, words, label, heard };
  const canBegin = shapes !== null;
  useEffect(() => {
    if (!canBegin) return;
    let map: AtlasMap | null = null;
    let leave = () => {};
    let gone = false;
    void import('../../map/library.ts').then((library) => {
      const { current: now } = latest;
      if (gone || !container.current || !now.shapes) return;
      const begun = new AtlasMap(
        library,
        {
          container: container.current,
          regions: now.shapes.regions,
          place: together.begin(),
          bounds: europe,
          words: { ...now.words, 'Map.Title': `${now.label}. ${now.words['Map.Title']}` },
          calm: prefersCalm(),
          layers: paneLayers,
        },
        {
          onPoint: (next) => {
            setHit(next);
            latest.current.heard.onPoint(codeOf(next));
          },
          onPick: (picked) => {
            const code = codeOf(picked);
            if (code !== null) latest.current.heard.onPick(code);
          },
          onMoving: (camera) => together.moved(begun, camera),
          onMove: (place) => together.rests(place),
          onResize: () => {},
          onFirstPicture: () => {},
        },
      );
      map = begun;
      leave = together.join(begun);
      setMade(begun);
    });
    return () => {
      gone = true;
      leave();
      map?.remove();
      setMade(null);
    };
  }, [canBegin, container, together]);
  return { made, hit };
}

function codeOf(hit: Hit | null): string | null {
  const code = hit?.layer === 'regions' ? hit.properties.code : null;
  return typeof code === 'string' ? code : null;
}
