import { expect, test } from 'vitest';
import type { Cell } from '../../web/map/figures.ts';
import { assessedElsewhere } from '../../web/map/otherLevels.ts';
import type { View } from '../../web/address.ts';

const series = {
  cells: new Map(
    (
      [
        ['SE224', 'value'],
        ['DE1', 'under-review'],
        ['ES51', 'value'],
        ['FRH0', 'not-asked'],
      ] as const
    ).map(([code, state]) => [code, { state } as Cell]),
  ),
};
const at = (level: View['level'], view: Partial<View> = {}) =>
  assessedElsewhere({ layer: 'mipex', scope: 'regional', level, ...view }, series);

test('a map of regions of level 2 says that Skåne and Baden-Württemberg are assessed too, of other levels', () => {
  expect([at(0), at(1), at(2), at(3)]).toEqual([3, 2, 2, 2]);
});

test('nothing is elsewhere where each region has its own level, where countries are coloured, and before figures come', () => {
  expect(at('own')).toBe(0);
  expect(at(2, { scope: 'national' })).toBe(0);
  expect(at(2, { layer: 'needs' })).toBe(0);
  expect(assessedElsewhere({ layer: 'mipex', scope: 'regional', level: 2 }, undefined)).toBe(0);
});
