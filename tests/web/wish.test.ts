import { expect, test } from 'vitest';
import type { ScoreSeries } from '../../api/contract/scores.ts';
import { defaultView, type View } from '../../web/address.ts';
import { offersOf, scoreOffers } from '../../web/map/otherYears.ts';
import { areasIn } from '../../web/map/overall.ts';
import { wishOf, yearOf } from '../../web/map/wish.ts';

const view = (part: Partial<View>): View => ({ ...defaultView, ...part });
const series = (
  [
    ['2025', 2024],
    ['2025', 2023],
    ['2020', 2019],
    ['2020', 2018],
  ] as const
).map(([edition, year]) => ({ scope: 'national', edition, year }) as ScoreSeries['series'][number]);

test('an edition without a year means its newest year, which the server knows', () => {
  expect(wishOf(view({ edition: '2025' }))).toMatchObject({ edition: '2025', year: null });
  expect(wishOf(view({ scope: 'regional', edition: 'demo-2026' }))).toMatchObject({ year: null });
  expect(wishOf(view({ edition: '2020', year: 2014 }))).toMatchObject({ edition: '2020', year: 2014 });
  expect(wishOf(view({}))).toMatchObject({ edition: '2020', year: 2019 });
});

test('the title has the year of the figures: needs are as of now, whatever year the address names', () => {
  const needs = view({ layer: 'needs', year: 2016 });
  expect(yearOf(needs, null)).toBeNull();
  expect(yearOf(needs, { year: null })).toBeNull();
  expect(yearOf(view({ edition: '2025' }), { year: 2024 })).toBe(2024);
  expect(yearOf(view({ layer: 'arrivals', year: 2015 }), null)).toBe(2015);
});

test('a year that there is not leads to the nearest one and to the newest', () => {
  const years = (from: number) => offersOf([2015, 2016, 2017], from).map((one) => one.year);
  expect(years(2018)).toEqual([2017]);
  expect(years(2013)).toEqual([2015, 2017]);
  expect(offersOf([], 2013)).toEqual([]);
});

test('a year outside its edition leads to the edition’s nearest year and to the edition that has the year', () => {
  const offers = (part: Partial<View>) =>
    scoreOffers(view(part), series).map((one) => `${one.edition}/${one.year}`);
  expect(offers({ edition: '2025', year: 2019 })).toEqual(['2025/2023', '2020/2019']);
  expect(offers({ edition: '1999', year: 2031 })).toEqual(['2025/2024']);
  expect(offers({ edition: '1999' })).toEqual(['2025/2024']);
});

test('an overall names the areas it is the mean of: those with a score, reception never among them', () => {
  const scores = (values: Record<string, number | null>) =>
    Object.entries(values).map(([area, value]) => ({
      area,
      value,
      state: 'value' as const,
      answered: null,
      applicable: null,
    }));
  const regional = scores({ overall: 60, reception: 20, education: null, language: 50, 'labour-market': 70 });
  expect(areasIn('overall', 'regional', regional)).toEqual(['labour-market', 'language']);
  expect(areasIn('language', 'regional', regional)).toBeNull();
  const national = scores({ overall_without_health: 60, education: 50, health: 80, family_reunion: 70 });
  expect(areasIn('overall_without_health', 'national', national)).toEqual(['family_reunion', 'education']);
  expect(areasIn('overall_with_health', 'national', national)).toHaveLength(3);
  expect(areasIn('overall_without_health_education', 'national', national)).toEqual(['family_reunion']);
  expect(areasIn('overall', 'regional', scores({ overall: 64 }))).toBeNull();
});
