import { describe, expect, test } from 'vitest';
import {
  defaultCompareView,
  readCompareView,
  writeCompareView,
} from '../../api/contract/comparison-address.ts';
import { amongOf } from '../../web/compare/matching/among.ts';

describe('Whose needs and practices', () => {
  test('are those of the regions compared; while none is, of the Task Force', () => {
    expect(amongOf({ whose: 'compared', regions: ['ES51', 'SE224'] })).toEqual(['ES51', 'SE224']);
    expect(amongOf({ whose: 'compared', regions: [] })).toBe('taskforce');
  });

  test('or what the reader chose instead: the Task Force, all, a country', () => {
    const regions = ['ES51'];
    expect(amongOf({ whose: 'taskforce', regions })).toBe('taskforce');
    expect(amongOf({ whose: 'all', regions })).toBe('all');
    expect(amongOf({ whose: 'EL', regions })).toEqual(['EL']);
  });

  test('stand in the address, with the need, the order and the sector, and nothing that is as usual', () => {
    const id = '9cc9bd51-df74-4e64-8e2a-c8dc23521066.beds';
    const search = { part: 'matching', whose: 'EL', need: id, order: 'near', sector: 'health' };
    const { view, complaints } = readCompareView(search);
    expect(complaints).toEqual([]);
    expect(view).toMatchObject({ whose: 'EL', need: id, order: 'near', sector: 'health' });
    expect(writeCompareView(view)).toEqual(search);
    expect(writeCompareView({ ...defaultCompareView, part: 'matching' })).toEqual({ part: 'matching' });
  });

  test('are as usual where the address cannot be read, and it is said', () => {
    const { view, complaints } = readCompareView({ whose: 'XX', need: 'a b', order: 'best', sector: 'sea' });
    expect(complaints.map(({ name }) => name).sort()).toEqual(['need', 'order', 'sector', 'whose']);
    expect(view).toEqual(defaultCompareView);
  });
});
