import { expect, test } from 'vitest';
import { noDataKinds } from '../../drizzle/vocabulary.ts';
import { gapKinds, patternImage } from '../../web/map/patterns.ts';

const pixels = (kind: (typeof noDataKinds)[number]) => {
  const { data } = patternImage(kind);
  return Array.from({ length: data.length / 4 }, (_, at) => data.slice(at * 4, at * 4 + 3).join());
};

test('A kind of missing value has a layer of strokes exactly when it is not plain', () => {
  const striped = noDataKinds.filter((kind) => new Set(pixels(kind)).size > 1);
  expect(striped).toEqual(gapKinds);
});

test('No two kinds of missing value look alike', () => {
  expect(new Set(noDataKinds.map((kind) => pixels(kind).join(' '))).size).toBe(noDataKinds.length);
});
