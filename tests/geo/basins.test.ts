import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seaBasins } from '../../drizzle/vocabulary.ts';
import { basins, basinsOf } from '../../geo/basins.ts';
import { nuts } from '../../geo/nuts-table.ts';

describe('The seas of a region', () => {
  test.each([
    ['UKM', ['north-sea', 'atlantic']],
    ['SE224', ['baltic']],
    ['ES61', ['atlantic', 'western-mediterranean']],
    ['ITG1', ['western-mediterranean', 'adriatic-ionian']],
    ['MT002', ['adriatic-ionian']],
    ['PT20', ['atlantic', 'outermost']],
    ['FRY4', ['outermost']],
    ['EL', ['adriatic-ionian', 'eastern-mediterranean']],
    ['DE1', []],
    ['CH', []],
  ])('of %s are %j', (code, wanted) => {
    expect(basinsOf(code)).toEqual(wanted);
  });

  test('have the words of the vocabulary, and each has regions of every level', () => {
    expect(basins).toEqual(seaBasins);
    for (const level of [0, 1, 2, 3] as const) {
      const found = new Set(nuts.all(level).flatMap(({ code }) => basinsOf(code)));
      expect([...found].sort()).toEqual([...seaBasins].sort());
    }
  });

  test('of a region are those of its parts, all of them and no others', () => {
    for (const { code } of [...nuts.all(0), ...nuts.all(1)]) {
      const parts = new Set(nuts.within(code, 2).flatMap((part) => basinsOf(part.code)));
      expect([code, basinsOf(code)]).toEqual([code, basins.filter((basin) => parts.has(basin))]);
    }
  });

  test('countries without a coast have none, all others have one', () => {
    const inland = nuts.all(0).filter(({ code }) => basinsOf(code).length === 0);
    expect(inland.map(({ code }) => code)).toEqual(['AT', 'CH', 'CZ', 'HU', 'LI', 'LU', 'MK', 'RS', 'SK']);
  });

  test('agree with the Task Force: members of the Baltic Commission lie at the Baltic, and all but one at some sea', () => {
    const [, ...rows] = readFileSync('drizzle/seed/taskforce-regions.csv', 'utf8').trim().split('\n');
    const at = rows.map((row) => {
      const [name, code = '', , , commissions = ''] = row.split(',');
      return { name, commissions, seas: basinsOf(code) as readonly string[] };
    });
    const baltic = at.filter(({ commissions }) => commissions.includes('Baltic Sea'));
    expect(baltic.filter(({ seas }) => !seas.includes('baltic'))).toEqual([]);
    expect(at.filter(({ seas }) => seas.length === 0).map(({ name }) => name)).toEqual(['Baden-Württemberg']);
  });
});
