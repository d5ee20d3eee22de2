import { expect, test } from 'vitest';
import { netMigrationRate, populationChange } from '../../geo/rates.ts';

test('Net migration of Rogaland (NO043) in 2017 is -3.04 per 1,000 of the mean population, as Eurostat prints it', () => {
  const rate = netMigrationRate(-1435, 472_024, 473_525);
  expect('value' in rate && rate.value).toBeCloseTo(-3.0353, 4);
});

test('without the next year there is no mean population, so no rate, and it says why', () => {
  expect(netMigrationRate(-361, 473_525, null)).toEqual({
    none: 'next-population-unknown',
  });
  expect(netMigrationRate(null, 1, 1)).toHaveProperty('none');
  expect(netMigrationRate(1, undefined, 1)).toHaveProperty('none');
  expect(netMigrationRate(1, 0, 0)).toHaveProperty('none');
});

test('nobody moving is a rate of zero, not a missing one', () => {
  expect(netMigrationRate(0, 100, 100)).toEqual({ value: 0 });
});

test('population change is in per cent of the earlier population', () => {
  const change = populationChange(472_024, 473_525);
  expect('value' in change && change.value).toBeCloseTo(0.318, 3);
  expect(populationChange(0, 5)).toHaveProperty('none');
  expect(populationChange(null, 5)).toHaveProperty('none');
  expect(populationChange(5, Number.NaN)).toHaveProperty('none');
});
