import { expect, test } from 'vitest';
import { resolveCode, resolveRegion } from '../../api/region-code.ts';

test('codes are taken in the spellings people use', () => {
  expect(resolveCode('es51')).toEqual({ code: 'ES51' });
  expect(resolveCode('GR30')).toEqual({ code: 'EL30' });
  expect(resolveCode('GB')).toEqual({ code: 'UK' });
});

test('Brittany of NUTS 2013 is recoded, because its territory is the same', () => {
  expect(resolveCode('FR52')).toEqual({ code: 'FRH0' });
});

test('a region whose territory changed, and one that never was, are refused by name', () => {
  expect(resolveCode('NO05')).toHaveProperty('refused');
  expect(() => resolveRegion('XX12')).toThrow('XX12');
  expect(resolveCode('nonsense')).toHaveProperty('refused');
});
