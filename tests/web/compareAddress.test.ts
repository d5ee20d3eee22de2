import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CompareView,
  defaultCompareView,
  MOST_REGIONS,
  MOST_VARIABLES,
  neighbourhoods,
  parts,
  readCompareView,
  writeCompareView,
} from '../../api/contract/comparison-address.ts';
import { readSearch, writeSearch } from '../../api/contract/search.ts';
import { officialMeasures, type Variable, writeVariable } from '../../api/contract/variable.ts';
import { horizons, nationalAreas, regionalScores, sectors } from '../../drizzle/vocabulary.ts';
import { kinds, measureOf } from '../../web/compare/choosing/catalogue.ts';

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const year = orNull(fc.integer({ min: 1990, max: 2100 }));
const score = (scope: 'national' | 'regional', areas: readonly string[]) =>
  fc.record({
    measure: fc.record({
      kind: fc.constant('score' as const),
      scope: fc.constant(scope),
      area: fc.constantFrom(...areas),
    }),
    edition: fc.constantFrom('2015', '2020', '2025', 'demo-2026', 'REGIN-2022'),
    year,
  });
const sector = orNull(fc.constantFrom(...sectors));
const dated = fc.record({
  measure: fc.record({ kind: fc.constantFrom(...officialMeasures) }),
  edition: fc.constant(null),
  year,
});
const counted = fc.record({
  measure: fc.oneof(
    fc.record({
      kind: fc.constant('needs' as const),
      sector,
      horizon: orNull(fc.constantFrom(...horizons)),
    }),
    fc.record({ kind: fc.constant('practices' as const), sector }),
  ),
  edition: fc.constant(null),
  year: fc.constant(null),
});
const variable: fc.Arbitrary<Variable> = fc.oneof(
  score('national', nationalAreas),
  score('regional', regionalScores),
  dated,
  counted,
);
const compared: fc.Arbitrary<CompareView> = fc
  .record({
    regions: fc.uniqueArray(fc.constantFrom('ES51', 'SE224', 'UKM', 'ITG1', 'EL', 'MT002', 'FRH0', 'DE1'), {
      maxLength: MOST_REGIONS,
    }),
    by: fc.uniqueArray(variable, { minLength: 1, maxLength: MOST_VARIABLES, selector: writeVariable }),
    part: fc.constantFrom(...parts),
    around: fc.constantFrom(...neighbourhoods),
    nearest: fc.integer({ min: 1, max: 50 }),
    like: orNull(fc.constantFrom('ES51', 'SE224')),
  })
  .map((chosen) => ({ ...defaultCompareView, ...chosen }));

const read = (query: string) => readCompareView(readSearch(query));

describe('The address of a comparison', () => {
  test('reads back as what was chosen, in the order it was chosen', () => {
    fc.assert(
      fc.property(compared, (view) => {
        const query = writeSearch(writeCompareView(view));
        expect(read(query)).toEqual({ view, complaints: [] });
      }),
    );
  });

  test('is as short as can be, and as people write it', () => {
    expect(writeSearch(writeCompareView({ ...defaultCompareView, regions: ['UKM', 'SE224'] }))).toBe(
      '?regions=UKM,SE224',
    );
    expect(read('?regions=ukm,gr30,UKM').view.regions).toEqual(['UKM', 'EL30']);
  });

  test('with more regions than can be compared, or a figure that there is not, says what may stand there', () => {
    const { view, complaints } = read('?regions=AT,BE,BG,CH,CY,CZ,DE&by=weather&part=wars');
    expect(view).toEqual(defaultCompareView);
    expect(complaints.map(({ name, given }) => `${name}=${given}`).sort()).toEqual([
      'by=weather',
      'part=wars',
      'regions=AT,BE,BG,CH,CY,CZ,DE',
    ]);
  });
});

describe('What one may compare by', () => {
  test('is every measure that an address can name', () => {
    const chosen = kinds.map((kind) =>
      measureOf({ kind, area: 'education', sector: 'health', horizon: null }),
    );
    for (const measure of chosen) {
      const text = writeVariable({ measure, edition: null, year: null });
      expect(read(`?by=${text}`).view.by).toEqual([{ measure, edition: null, year: null }]);
    }
    expect(new Set(chosen.map(({ kind }) => kind))).toEqual(
      new Set(['score', 'needs', 'practices', ...officialMeasures]),
    );
  });
});
