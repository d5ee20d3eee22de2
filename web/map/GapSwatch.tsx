import { useEffect, useRef } from 'react';
import type { NoDataKind } from '../../drizzle/vocabulary.ts';
import { patternImage } from './patterns.ts';

/** The same pattern as on the map, from the same pixels. */
export function GapSwatch({ kind, className = 'atlas-swatch' }: { kind: NoDataKind; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { data, width, height } = patternImage(kind);
    const pen = canvas.current?.getContext('2d');
    const image = new ImageData(data, width, height);
    for (const x of [0, width, 2 * width]) for (const y of [0, height]) pen?.putImageData(image, x, y);
  }, [kind]);
  return (
    <span aria-hidden="true">
      <canvas ref={canvas} className={className} width={44} height={28} />
    </span>
  );
}
