import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  countryOf,
  createNuts,
  isoCountryOf,
  isWithin,
  levelOf,
  normaliseCode,
  nutsCountries,
  parentOf,
} from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { searchKey, searchRegions } from '../../geo/search.ts';
import { gridlandRows } from '../fixtures/gridland.ts';

test('The countries are those of the table', () => {
  expect(nutsCountries).toEqual(nuts.all(0).map((one) => one.code));
});

describe('A code', () => {
  test('says its level, country, parent and everything above', () => {
    expect([levelOf('SE'), levelOf('UKM'), levelOf('ES51'), levelOf('SE224')]).toEqual([0, 1, 2, 3]);
    expect(countryOf('EL41')).toBe('EL');
    expect(parentOf('SE224')).toBe('SE22');
    expect(parentOf('SE')).toBeUndefined();
    expect(ancestorsOf('MT002')).toEqual(['MT00', 'MT0', 'MT']);
    expect(isWithin('ES511', 'ES51')).toBe(true);
  });

  test('is taken with the prefixes people use, and shown to language libraries with theirs', () => {
    expect(normaliseCode(' gr30 ')).toBe('EL30');
    expect(normaliseCode('GBM')).toBe('UKM');
    expect(isoCountryOf('EL30')).toBe('GR');
    expect(isoCountryOf('UKM')).toBe('GB');
    expect(isoCountryOf('ES51')).toBe('ES');
  });

  test.each(['', 'E', 'ES5111', 'ES-5', '51ES', 'Katalonien'])('"%s" is refused as no code', (text) => {
    expect(() => normaliseCode(text)).toThrow(`"${text}" is not a NUTS code`);
  });
});

describe('The regions of gridland', () => {
  const gridland = createNuts(gridlandRows);

  test('form a tree', () => {
    expect(gridland.all(0).map(({ code }) => code)).toEqual(['GL']);
    expect(gridland.children('GL1').map(({ code }) => code)).toEqual(['GL11', 'GL12']);
    expect(gridland.within('GL2', 3).map(({ code }) => code)).toEqual(['GL211', 'GL212', 'GL221']);
    expect(gridland.children('GL111')).toEqual([]);
    expect(gridland.region('GL111')).toMatchObject({ level: 3, country: 'GL', parent: 'GL11' });
  });

  test('have a name in Latin script and one of their own', () => {
    expect(gridland.region('GL311')).toMatchObject({ latinName: 'Nisi', ownName: 'Νησί' });
    expect(gridland.region('GL111')).toMatchObject({ latinName: 'Gridland 111', ownName: 'Gridland 111' });
  });
});

describe('The regions of NUTS 2021', () => {
  test('are 37, 125, 334 and 1,514, each under its parent', () => {
    expect(([0, 1, 2, 3] as const).map((level) => nuts.all(level).length)).toEqual([37, 125, 334, 1514]);
    for (const { parent } of nuts.all()) if (parent) expect(nuts.isRegion(parent), parent).toBe(true);
  });

  test('include the regions of ana, bruno and the island of Gozo', () => {
    expect(nuts.region('ES51').name).toBe('Cataluña');
    expect(nuts.region('ITG1').name).toBe('Sicilia');
    expect(nuts.region('MT002')).toMatchObject({ level: 3, country: 'MT', parent: 'MT00' });
  });

  test('refuse a wrong code by name', () => {
    expect(() => nuts.region('FR52')).toThrow('FR52 was Bretagne in NUTS 2013; use FRH0.');
    expect(() => nuts.region('NO05')).toThrow(
      'NO05 was Vestlandet in NUTS 2016; its territory is now NO0A2 and NO0A3 together.',
    );
    expect(() => nuts.region('BE324')).toThrow(
      'BE324 was Arr. Mouscron in NUTS 2016; it is now a part of BE328.',
    );
    expect(() => nuts.region('ES9')).toThrow('There is no region ES9 in NUTS 2021.');
  });
});

describe('Searching for a region', () => {
  const first = (text: string) => searchRegions(nuts, text)[0]?.code;

  test('finds it by own spelling, by Latin spelling, without accents and by code', () => {
    expect(first('Κρήτη')).toBe('EL43');
    expect(first('kriti')).toBe('EL43');
    expect(searchRegions(nuts, 'Αττική').map(({ code }) => code)).toEqual(
      searchRegions(nuts, 'attiki').map(({ code }) => code),
    );
    expect(first('cataluna')).toBe('ES51');
    expect(first('skane')).toBe('SE224');
    expect(first('se224')).toBe('SE224');
    expect(first('Lodzkie')).toBe('PL71');
  });

  test('finds a word inside a name, and nothing for nothing', () => {
    expect(first('Għawdex')).toBe('MT002');
    expect(searchRegions(nuts, '  ')).toEqual([]);
    expect(searchRegions(nuts, 'zzzz')).toEqual([]);
    expect(searchRegions(nuts, 'a', 3)).toHaveLength(3);
  });

  test('compares names without accents and punctuation', () => {
    expect(searchKey('Île-de-France')).toBe('ile de france');
    expect(searchKey('İstanbul')).toBe('istanbul');
    expect(searchKey('Αττικής')).toBe('αττικησ');
  });
});
