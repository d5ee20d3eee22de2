import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinValues, ownLevelPieces } from '../../geo/join.ts';
import { createNuts } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { gridlandRows } from '../fixtures/gridland.ts';

const gridland = createNuts(gridlandRows);

describe('Each region at its own level', () => {
  test('a region without parts in the set is painted whole', () => {
    expect(ownLevelPieces(nuts, ['UKM', 'SE224', 'MT002'])).toEqual([
      { code: 'MT002', of: 'MT002' },
      { code: 'SE224', of: 'SE224' },
      { code: 'UKM', of: 'UKM' },
    ]);
  });

  test('a region with a part in the set gives way to it and keeps the rest in the largest pieces', () => {
    expect(ownLevelPieces(gridland, ['GL1', 'GL121'])).toEqual([
      { code: 'GL11', of: 'GL1' },
      { code: 'GL121', of: 'GL121' },
      { code: 'GL122', of: 'GL1' },
    ]);
  });

  test('whatever the set, no land is painted twice and each member is painted unless its parts cover it', () => {
    const codes = gridland.all().map(({ code }) => code);
    fc.assert(
      fc.property(fc.subarray(codes), (members) => {
        const pieces = ownLevelPieces(gridland, members);
        const land = pieces.flatMap(({ code }) => gridland.within(code, 3).map((part) => part.code));
        expect(new Set(land).size).toBe(land.length);
        for (const part of gridland.all(3)) {
          const nearest = [5, 4, 3, 2]
            .map((n) => part.code.slice(0, n))
            .find((code) => members.includes(code));
          const piece = pieces.find(({ code }) => part.code.startsWith(code));
          expect(piece?.of).toBe(nearest);
        }
      }),
    );
  });
});

describe('Values put on regions', () => {
  test('a national score painted on regions remembers that it is national', () => {
    const values = new Map([
      ['GL', 50],
      ['GL12', 80],
    ]);
    expect(joinValues(['GL11', 'GL12', 'GL121', 'XX1'], values)).toEqual([
      { code: 'GL11', of: 'GL', value: 50 },
      { code: 'GL12', of: 'GL12', value: 80 },
      { code: 'GL121', of: 'GL12', value: 80 },
    ]);
  });
});
