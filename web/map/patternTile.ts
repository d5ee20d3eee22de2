import type { NoDataKind } from '../../drizzle/vocabulary.ts';
import { patternImage } from './patterns.ts';

/** The pattern of a missing value as a canvas, for pictures. */
export function patternTile(kind: NoDataKind): HTMLCanvasElement {
  const { data, width, height } = patternImage(kind);
  const tile = document.createElement('canvas');
  tile.width = width;
  tile.height = height;
  tile.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return tile;
}
