import { describe, expect, test } from 'vitest';
import { contiguity } from '../../geo/contiguity-table.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { traits } from '../../geo/traits-table.ts';
import { traitsFrom, writeMarks } from '../../geo/traits.ts';

const of = (code: string) => traits.get(code) ?? expect.fail(`${code} has no traits`);
const regionsWith = (mark: 'coast' | 'island' | 'border', level: 0 | 1 | 2 | 3) =>
  nuts.all(level).flatMap(({ code }) => (of(code)[mark] ? [code] : []));

describe('The area of a region', () => {
  /** Figures of the national statistical offices and the CIA World Factbook; those with inland waters where both are given. */
  test.each([
    ['MT', 316, 1],
    ['LU', 2586, 0.5],
    ['LI', 160, 1],
    ['AT', 83_871, 0.3],
    ['CH', 41_285, 0.3],
    ['ES', 505_990, 0.2],
    ['SE', 450_295, 0.3],
    ['IS', 103_000, 0.6],
    ['ES51', 32_108, 0.2],
    ['ITG1', 25_711, 0.4],
    ['PT20', 2322, 0.4],
    ['SE224', 11_303, 0.8],
    ['ES63', 18.5, 1],
    ['MT002', 69.7, 3],
  ])('of %s is %d km2 but for %d %%', (code, known, percent) => {
    expect(Math.abs(of(code).area / known - 1) * 100).toBeLessThan(percent);
  });

  test('of a higher region is the sum of its parts', () => {
    for (const level of [0, 1, 2] as const) {
      for (const { code } of nuts.all(level)) {
        const sum = nuts.within(code, 3).reduce((all, part) => all + of(part.code).area, 0);
        expect(of(code).area).toBeCloseTo(sum, 6);
      }
    }
  });
});

describe('A coast', () => {
  test('has whoever faces the sea, a lagoon or a wide tidal river, and nobody far inland', () => {
    for (const code of ['ES511', 'ES630', 'ES640', 'SI044', 'BE255', 'DE600', 'EE00A', 'PL621', 'TR631'])
      expect([code, of(code).coast]).toEqual([code, true]);
    for (const code of ['ES300', 'ITG16', 'PL622', 'PL843', 'RS229', 'LT011', 'AT130', 'FRJ21'])
      expect([code, of(code).coast]).toEqual([code, false]);
  });

  test('lacks nine countries, and is had by 433 regions of level 3', () => {
    const inland = nuts.all(0).flatMap(({ code }) => (of(code).coast ? [] : [code]));
    expect(inland).toEqual(['AT', 'CH', 'CZ', 'HU', 'LI', 'LU', 'MK', 'RS', 'SK']);
    expect(regionsWith('coast', 3)).toHaveLength(433);
  });
});

describe('An island', () => {
  test('is joined to no mainland by land: Sicily, Crete, Gotland, Corsica, but neither Wales nor Ceuta nor Guyane', () => {
    for (const code of ['ITG1', 'ITG16', 'EL43', 'SE214', 'FRM', 'CY', 'MT', 'IS', 'FI20', 'FRY1', 'UKM65'])
      expect([code, of(code).island]).toEqual([code, true]);
    for (const code of ['UKL1', 'IE', 'UKN06', 'TR631', 'NO', 'ES63', 'ES64', 'FRY3', 'DE80L', 'EE004', 'TR'])
      expect([code, of(code).island]).toEqual([code, false]);
  });

  test('holds every region without neighbours but Ceuta, Melilla and Guyane, which touch other continents', () => {
    const alone = [...contiguity(3, 'queen')].filter(([, codes]) => codes.length === 0);
    const others = alone.flatMap(([code]) => (of(code).island ? [] : [code]));
    expect(others).toEqual(['ES630', 'ES640', 'FRY30']);
  });
});

describe('A border', () => {
  test('is with a region of another country, or with land outside NUTS', () => {
    for (const code of ['ES512', 'ES513', 'ES640', 'EL511', 'FRJ21', 'LT011', 'ITH59', 'FRY30', 'SK042'])
      expect([code, of(code).border]).toEqual([code, true]);
    for (const code of ['ES511', 'ITG11', 'CY000', 'UKM50', 'DE300', 'SE224'])
      expect([code, of(code).border]).toEqual([code, false]);
  });

  test('has at least every region with a neighbour abroad', () => {
    for (const level of [0, 1, 2, 3] as const) {
      for (const [code, codes] of contiguity(level, 'queen')) {
        if (codes.some((other) => other.slice(0, 2) !== code.slice(0, 2)))
          expect([code, of(code).border]).toEqual([code, true]);
      }
    }
  });
});

test('A table that does not fit its regions is refused', () => {
  const marks = writeMarks({ coast: true, island: false, border: true });
  expect(marks).toBe('5');
  expect(traitsFrom(['ES511'], { area: [7728.2], marks }).get('ES5')).toEqual({
    area: 7728.2,
    ...{ coast: true, island: false, border: true },
  });
  expect(() => traitsFrom(['ES511', 'ES512'], { area: [1], marks })).toThrow('of 1 regions, not of 2');
});
