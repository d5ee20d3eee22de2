import { expect, test } from 'vitest';
import { onMapFirst } from '../../web/map/onMapFirst.ts';

const demonstration = { edition: 'demonstration-2026', year: 2026 };
const pilot = { edition: 'demonstration-pilot', year: 2025 };
const all = [demonstration, pilot];

test('the card of Skåne begins with the edition that the map shows, also where another is newer', () => {
  expect(onMapFirst(all, { national: false, ...pilot })).toEqual([pilot, demonstration]);
  expect(onMapFirst(all, { national: false, ...demonstration })).toEqual(all);
});

test('the newest comes first where the map shows countries, something else or nothing', () => {
  expect(onMapFirst(all, { national: true, ...pilot })).toEqual(all);
  expect(onMapFirst(all, { national: false, edition: 'demonstration-pilot', year: 2024 })).toEqual(all);
  expect(onMapFirst(all, null)).toEqual(all);
});
