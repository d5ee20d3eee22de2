import { describe, expect, test } from 'vitest';
import { type Boundaries, regionBorders } from '../../web/map/geometry.ts';
import { gridland } from '../fixtures/gridland.ts';

const boundaries = gridland as unknown as Boundaries;
const level3 = boundaries.objects.nuts3.geometries.map(({ id }) => String(id));

/** Length in degrees: gridland's lines run along the axes. */
function length(codes: readonly string[], outer: boolean): number {
  const { coordinates } = regionBorders(boundaries, codes, outer);
  return coordinates.reduce(
    (sum, line) =>
      line.slice(1).reduce((far, [x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = line[at] ?? [];
        return far + Math.abs(x - fromX) + Math.abs(y - fromY);
      }, sum),
    0,
  );
}

describe('the lines between the regions of gridland', () => {
  test('are the twelve inner sides of nine squares, each once', () => {
    expect(length(level3, false)).toBeCloseTo(12, 9);
  });

  test('with the lines around them: twelve more, and four of the island', () => {
    expect(length(level3, true)).toBeCloseTo(12 + 12 + 4, 9);
  });

  test('of a region of level 1 and one of level 3 below it: the side they share', () => {
    expect(length(['GL1', 'GL211'], false)).toBeCloseTo(1, 9);
  });
});
