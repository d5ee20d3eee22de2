import { expect, test } from 'vitest';
import { cross, peopleIn } from '../../../api/seed/crosswalk.ts';

test('reception among the words is the strand, the other words are sectors', () => {
  expect(cross(['reception', 'housing', 'labour market'])).toEqual({
    strand: 'reception',
    sectors: ['shelter-housing', 'employment'],
    remark: null,
  });
});

test('reception alone names no sector, and none is guessed', () => {
  expect(cross(['reception']).sectors).toEqual([]);
});

test('governance and evaluation are one sector, with a remark, and alone they cut across', () => {
  expect(cross(['governance', 'evaluation'])).toEqual({
    strand: 'cross-cutting',
    sectors: ['registration-coordination'],
    remark: 'Published as governance and evaluation, shown under registration and coordination.',
  });
  expect(cross(['governance', 'labour market']).strand).toBe('integration');
});

test('a word without a crosswalk is refused by name', () => {
  expect(() => cross(['housing', 'sport'])).toThrow('"sport" has no crosswalk');
});

test('only an exact count of people is taken from a text', () => {
  expect(peopleIn('1,185 people in 38 projects of 30 municipalities')).toBe(1185);
  expect(peopleIn('at least 800 people who fled Ukraine')).toBeNull();
  expect(peopleIn('81 young refugees and 77 Flemish buddies')).toBeNull();
});
