import { type NoDataKind, noDataKinds } from '../../drizzle/vocabulary.ts';
import { gapColours } from './colours.ts';

/** Side of a pattern's square, in pixels of the image; it is drawn at half that size, so that it is sharp. */
export const patternSide = 16;

/** Which pixels of the square carry ink: each kind of missing value has strokes of its own, or (null) is plain. */
const inked: Record<NoDataKind, ((x: number, y: number) => boolean) | null> = {
  'not-asked': null,
  'not-a-competence': (x) => x % 8 < 2,
  'not-answered': (x, y) => ((x % 8) - 3.5) ** 2 + ((y % 8) - 3.5) ** 2 < 4,
  'under-review': (x, y) => (x + y) % 8 < 2,
  suppressed: (x, y) => (x + y) % 8 < 2 || (x + patternSide - y) % 8 < 2,
  'no-figure': (x, y) => (x + patternSide - y) % 16 < 2,
};

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The picture of one kind of missing value, for the map, the legend and the PNG alike. */
export function patternImage(kind: NoDataKind) {
  const data = new Uint8ClampedArray(patternSide * patternSide * 4);
  const { ground, ink } = gapColours[kind];
  const [light, dark] = [channels(ground), channels(ink)];
  for (let at = 0; at < patternSide * patternSide; at++) {
    const colour = inked[kind]?.(at % patternSide, Math.floor(at / patternSide)) ? dark : light;
    data.set([...colour, 255], at * 4);
  }
  return { width: patternSide, height: patternSide, data };
}

export const patternName = (kind: NoDataKind) => `gap-${kind}`;
/** The kinds that have strokes. A plain one is shown by the fill alone: a layer for it would cost every picture. */
export const gapKinds = noDataKinds.filter((kind) => inked[kind] !== null);
