import { describe, expect, test } from 'vitest';
import { nationalEdition } from '../../api/scores/national.ts';
import { type Score, scoresOf } from '../../api/scores/score.ts';
import { readTable } from '../../api/seed/table.ts';
import { nationalAreas } from '../../drizzle/vocabulary.ts';
import { nationalRows as read } from '../support/nationalFixture.ts';

const keyOf = ({ edition, country, year }: Record<string, string>) => `${edition} ${country} ${year}`;
const structure = readTable('mipex-structure', ['indicator', 'area', 'dimension']);
const indicators = Map.groupBy(read('indicators'), keyOf);

function recomputed(key: string): Map<string, Score> {
  const [edition = '', , year] = key.split(' ');
  const answers = (indicators.get(key) ?? []).map(
    (row) => [row.indicator as string, Number(row.score)] as const,
  );
  return new Map(
    scoresOf(nationalEdition(edition, Number(year), structure), answers).map((one) => [one.code, one]),
  );
}

/** Every published score of the sample beside the recomputed one. */
const pairs = read('scores').flatMap((row) => {
  const own = recomputed(keyOf(row));
  return nationalAreas.map((area) => ({
    name: `${keyOf(row)} ${area}`,
    published: row[area] === '' ? null : Number(row[area]),
    score: own.get(area),
  }));
});
const differs = (published: number, value: number | null | undefined) =>
  value === null || value === undefined || Math.abs(value - published) > 0.0001;

describe('The national index', () => {
  test('comes out of its indicators to the last published decimal; the exceptions are known by name', () => {
    const published = pairs.filter((one) => one.published !== null);
    expect(published.length).toBeGreaterThan(350);
    const odd = published.filter((one) => differs(one.published as number, one.score?.value));
    expect(odd.map(({ name }) => name)).toEqual([
      '2020 IL 2014 overall_with_health',
      '2020 IL 2014 health',
      '2025 SI 2024 overall_with_health',
      '2025 SI 2024 overall_without_health',
      '2025 SI 2024 education',
    ]);
  });

  test('has scores that were never published, and says which', () => {
    const extra = pairs.filter((one) => one.published === null && typeof one.score?.value === 'number');
    expect(extra.map(({ name }) => name)).toEqual([
      '2020 PT 2009 overall_without_health',
      '2020 PT 2009 education',
      '2020 NL 2009 overall_without_health',
      '2020 CL 2017 health',
    ]);
  });

  test('gives Israel 2014 no score of health for 2 answers of 12, so no overall with it, and keeps the others', () => {
    const israel = recomputed('2020 IL 2014');
    expect(israel.get('health')).toMatchObject({
      value: null,
      state: 'not-answered',
      answered: 2,
      applicable: 12,
    });
    expect(israel.get('overall_with_health')).toMatchObject({ value: null, state: 'not-answered' });
    expect(israel.get('overall_without_health')?.areas).toHaveLength(7);
  });

  test('knows no overall with health in a year that measured none: not another one in its place', () => {
    expect(recomputed('2020 CL 2017').has('overall_with_health')).toBe(false);
    expect(recomputed('2020 SE 2019').get('overall_with_health')).toMatchObject({
      state: 'value',
      edition: '2020',
    });
  });

  test('takes two indicators of the Emirates 2021 for what they are: no score at all', () => {
    const scores = [...recomputed('2020 AE 2021').values()];
    expect(scores.filter(({ value }) => value !== null).map(({ code }) => code)).toEqual([
      'access_to_nationality',
    ]);
    expect(scores.filter(({ code }) => code.startsWith('overall')).every(({ value }) => value === null)).toBe(
      true,
    );
  });
});
