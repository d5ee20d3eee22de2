import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  flowTypes,
  horizons,
  nationalAreas,
  regionalScores,
  sectors,
  strands,
} from '../../drizzle/vocabulary.ts';
import {
  addressOf,
  choropleths,
  defaultView,
  levels,
  readView,
  tables,
  writeView,
  type View,
} from '../../web/address.ts';
import { nutsCountries } from '../../geo/nuts.ts';
import { placeOf } from '../../api/contract/address-fields.ts';
import { yearsOffered } from '../../web/atlas/years.ts';
import { readSearch, writeSearch } from '../../api/contract/search.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const letters = (text: string, length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...text), ...length });
const country = fc.constantFrom(...nutsCountries);
const year = fc.integer({ min: 1990, max: 2100 });
const limits = fc
  .uniqueArray(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 6 })
  .map((list) => list.map((value) => value / 100).sort((a, b) => a - b));
const classes = fc.oneof(
  fc.record({
    method: fc.constantFrom('quantile' as const, 'equal' as const, 'natural' as const),
    count: fc.integer({ min: 3, max: 7 }),
  }),
  limits.map((list) => ({ method: 'own' as const, limits: list })),
);
const scopeAndArea = fc.oneof(
  fc.record({ scope: fc.constant('national' as const), area: fc.constantFrom<string>(...nationalAreas) }),
  fc.record({ scope: fc.constant('regional' as const), area: fc.constantFrom<string>(...regionalScores) }),
);
const place = fc
  .tuple(
    fc.double({ min: 0, max: 22, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
    fc.double({ min: -400, max: 400, noNaN: true }),
  )
  .map(([zoom, latitude, longitude]) => placeOf(zoom, latitude, longitude));

const anyView: fc.Arbitrary<View> = fc
  .record({
    layer: fc.constantFrom(...choropleths),
    edition: orNull(letters('0123456789abcz-', { minLength: 1, maxLength: 20 })),
    year: orNull(year),
    own: orNull(letters('ab1_:.,-', { minLength: 1, maxLength: 60 })),
    level: fc.constantFrom(...levels),
    classes,
    needs: fc.constantFrom(...horizons, 'all' as const, 'none' as const),
    flows: fc.constantFrom(...flowTypes, 'all' as const, 'none' as const),
    practices: fc.boolean(),
    points: orNull(year),
    country: fc.uniqueArray(country, { maxLength: 5 }).map((list) => list.sort()),
    sector: orNull(fc.constantFrom(...sectors)),
    strand: orNull(fc.constantFrom(...strands)),
    severity: fc.integer({ min: 1, max: 5 }),
    period: orNull(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
    taskforce: fc.boolean(),
    region: orNull(
      fc
        .tuple(country, letters('0123456789ABC', { minLength: 0, maxLength: 3 }))
        .map((parts) => parts.join(''))
        // The countries that NUTS writes EL and UK are read so, and no address is written with the other code.
        .filter((code) => !/^(GR|GB)/.test(code)),
    ),
    at: orNull(place),
    table: orNull(fc.constantFrom(...tables)),
  })
  .chain((rest) => scopeAndArea.map((chosen) => ({ ...rest, ...chosen })));

test('every view reads back from its own address, and nothing is complained about', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const search = new URL(addressOf(view), 'http://atlas').search;
      expect(readView(readSearch(search))).toEqual({ view, complaints: [] });
    }),
  );
});

test('one view has one address: what was read is written the same again', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const search = writeView(view);
      expect(writeView(readView(search).view)).toEqual(search);
    }),
  );
});

test('whatever stands in an address, the page gets a view it can draw, and each part not understood is named', () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(defaultView)), fc.string());
  fc.assert(
    fc.property(fc.dictionary(name, fc.string()), (search) => {
      const { view, complaints } = readView(search);
      expect(readView(writeView(view))).toEqual({ view, complaints: [] });
      for (const complaint of complaints) expect(search[complaint.name]).toBe(complaint.given);
    }),
  );
});

test('the address of the brief means what it says', () => {
  const address = '?layer=mipex&area=education&year=2019&level=2&needs=urgent&region=EL41&at=4.2/48/12';
  const { view, complaints } = readView(readSearch(address));
  expect(complaints).toEqual([]);
  expect(view).toEqual({
    ...defaultView,
    area: 'education',
    year: 2019,
    region: 'EL41',
    at: { zoom: 4.2, latitude: 48, longitude: 12 },
  });
  expect(addressOf(view)).toBe('/?area=education&year=2019&region=EL41&at=4.2/48/12');
});

test('the first view has the shortest address', () => {
  expect(addressOf(defaultView)).toBe('/');
});

test.each([
  ['a year in words', 'year', 'soon'],
  ['a level that does not exist', 'level', '4'],
  ['eight classes', 'classes', 'quantile-8'],
  ['own limits that go down', 'classes', 'own:40,20'],
  ['a place beyond the pole', 'at', '4/91/12'],
  ['a period that ends before it begins', 'period', '2016..2014'],
  ['a sector nobody knows', 'sector', 'weather'],
  ['a country in full', 'country', 'Greece'],
  ['a country that has no regions', 'country', 'XX'],
  ['a list with one such country', 'country', 'ES,XX'],
])('%s falls back to the default and says so', (_what, name, given) => {
  const { view, complaints } = readView({ [name]: given });
  expect(view).toEqual(defaultView);
  expect(complaints).toMatchObject([{ name, given }]);
});

test('a regional area is not an area of the national index: the overall is taken, and that is said', () => {
  const { view, complaints } = readView({ area: 'housing' });
  expect(view.area).toBe('overall_without_health');
  expect(complaints).toEqual([{ name: 'area', given: 'housing', allowed: { words: nationalAreas } }]);
  expect(readView({ scope: 'regional', area: 'housing' }).complaints).toEqual([]);
});

test('Greece and the United Kingdom are taken in every spelling; another country is answered with those there are', () => {
  expect(readView({ country: 'GR,gb,el' })).toMatchObject({
    view: { country: ['EL', 'UK'] },
    complaints: [],
  });
  expect(readView({ country: 'XX' }).complaints).toEqual([
    { name: 'country', given: 'XX', allowed: { words: nutsCountries } },
  ]);
});

test('slashes, commas and colons stay readable', () => {
  const search = { at: '4.2/48/12', country: 'ES,IT', classes: 'own:20,40,60' };
  expect(writeSearch(writeView(readView(search).view))).toBe(
    '?classes=own:20,40,60&country=ES,IT&at=4.2/48/12',
  );
});

describe('The years that a period is chosen from', () => {
  test('end with this year, whichever it is', () => {
    expect(yearsOffered(null, 2031).years.at(-1)).toBe(2031);
    expect(yearsOffered(null, 2031).years[0]).toBe(2007);
  });

  test('hold those that the address names', () => {
    const { years } = yearsOffered({ from: 1995, to: 2040 }, 2026);
    expect([years[0], years[1], years.at(-2), years.at(-1)]).toEqual([1995, 2007, 2026, 2040]);
  });
});
