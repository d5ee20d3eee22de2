import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedLevelMembers, sumOfParts, sumsOfParts } from '../../geo/aggregate.ts';
import { ownLevelPieces } from '../../geo/join.ts';
import { createNuts } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { gridlandRows } from '../fixtures/gridland.ts';

const gridland = createNuts(gridlandRows);
const one = (code: string, value: number) => ({ codes: [code], value });

describe('The sum of a region’s parts', () => {
  test('says of how many parts it is', () => {
    const counted = [one('GL111', 3), one('GL112', 0)];
    expect(sumOfParts(gridland, 'GL11', counted)).toEqual({ value: 3, covered: 2, parts: 4 });
    expect(sumOfParts(gridland, 'GL12', counted)).toBeNull();
  });

  test('is none of the region’s own figure, nor of what lies above it', () => {
    expect(sumOfParts(gridland, 'GL11', [one('GL11', 9), one('GL1', 20)])).toBeNull();
  });

  test('counts nobody twice: the larger territory counts, its part does not', () => {
    const counted = [one('GL111', 3), one('GL11', 10), one('GL121', 5)];
    expect(sumOfParts(gridland, 'GL1', counted)).toEqual({ value: 15, covered: 5, parts: 6 });
  });

  test('takes a figure of two regions together where both lie inside, and splits it nowhere', () => {
    const counted = [
      { codes: ['ITH1', 'ITH2'], value: 3370 },
      one('ITH3', 100),
      one('ITH4', 10),
      one('ITH5', 1),
    ];
    expect(sumOfParts(nuts, 'ITH', counted)).toEqual({ value: 3481, covered: 5, parts: 5 });
    expect([...sumsOfParts(nuts, counted).keys()].sort()).toEqual(['IT', 'ITH']);
    expect(sumsOfParts(nuts, counted).get('IT')).toEqual({ value: 3481, covered: 5, parts: 21 });
    const across = [{ codes: ['GL111', 'GL211'], value: 7 }];
    expect(sumOfParts(gridland, 'GL1', across)).toBeNull();
    expect(sumOfParts(gridland, 'GL', across)).toEqual({ value: 7, covered: 2, parts: 10 });
  });

  test('stands beside no figure of the region’s own', () => {
    expect([...sumsOfParts(gridland, [one('GL111', 3), one('GL11', 10)]).keys()].sort()).toEqual([
      'GL',
      'GL1',
    ]);
  });

  test('is what adding up the small regions gives, whatever is counted (brute force)', () => {
    const small = gridland.all(3).map(({ code }) => code);
    const codes = fc.uniqueArray(fc.constantFrom(...small));
    fc.assert(
      fc.property(codes, (chosen) => {
        const counted = chosen.map((code, at) => one(code, at + 1));
        for (const { code: region } of gridland.all()) {
          const inside = counted.filter(({ codes: [code] }) => code?.startsWith(region) && code !== region);
          const found = sumOfParts(gridland, region, counted);
          expect(found?.value ?? null).toBe(
            inside.length === 0 ? null : inside.reduce((sum, { value }) => sum + value, 0),
          );
          if (found) expect(found.covered).toBe(inside.length);
        }
      }),
    );
  });
});

describe('A map of mixed levels', () => {
  const painted = (...given: Parameters<typeof mixedLevelMembers>) =>
    ownLevelPieces(gridland, mixedLevelMembers(...given));
  const figures = [
    { code: 'GL111', summed: false },
    { code: 'GL112', summed: false },
    { code: 'GL21', summed: false },
    { code: 'GL11', summed: true },
    { code: 'GL1', summed: true },
  ];

  test('paints the parts and not their sum', () => {
    expect(painted(figures)).toEqual([
      { code: 'GL111', of: 'GL111' },
      { code: 'GL112', of: 'GL112' },
      { code: 'GL21', of: 'GL21' },
    ]);
  });

  test('paints a sum that is asked for, and then none of its parts', () => {
    expect(painted(figures, ['GL11'])).toEqual([
      { code: 'GL11', of: 'GL11' },
      { code: 'GL21', of: 'GL21' },
    ]);
  });

  test('never paints a place twice', () => {
    const every = gridland.all().map(({ code }) => code);
    const some = fc.uniqueArray(fc.record({ code: fc.constantFrom(...every), summed: fc.boolean() }), {
      selector: ({ code }) => code,
    });
    fc.assert(
      fc.property(some, fc.subarray(every), (given, asked) => {
        const codes = painted(given, asked).map(({ code }) => code);
        for (const a of codes) for (const b of codes) expect(a !== b && a.startsWith(b)).toBe(false);
      }),
    );
  });
});
