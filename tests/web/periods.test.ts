import { expect, test } from 'vitest';
import { words } from './atlasWorld.ts';

test.each([
  ['2016', '2016'],
  ['2026-09', 'September 2026'],
  ['2026-W37', 'week 37 of 2026 (7 – 13 September 2026)'],
  // The first days of January 2016 belong to the last ISO week of 2015.
  ['2015-W53', 'week 53 of 2015 (28 December 2015 – 3 January 2016)'],
])('The period %s is read as “%s”', (period, text) => {
  // Which thin or narrow space stands around a dash is the language data's affair.
  expect(words.period(period).replaceAll(/\p{Zs}/gu, ' ')).toBe(text);
});
