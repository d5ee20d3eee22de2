import { describe, expect, test } from 'vitest';
import {
  defaultCompareView,
  readCompareView,
  writeCompareView,
} from '../../api/contract/comparison-address.ts';
import type { MatchNeed, MatchPractice, NeedsPractices } from '../../api/contract/matching.ts';
import { borderSheet, countsInvented, matchesSheet, matrixSheet } from '../../web/compare/matching/sheets.ts';
import { csvText } from '../../web/ui/csv.ts';
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

describe('Files of needs and practices', () => {
  const record = { regionName: 'x', visibility: 'public' as const, strand: 'integration' as const };
  const need: MatchNeed = {
    ...{ ...record, id: 'n', region: 'ES51', title: '=SUM(A1)', demonstration: true },
    ...{ sector: 'health', horizon: 'urgent', severity: 3, targetGroups: ['all'], status: 'open' },
  };
  const practice: MatchPractice = {
    ...{ ...record, id: 'p', region: 'FRJ1', regions: ['FRJ1'], title: 'A clinic', demonstration: false },
    ...{ sectors: ['health', 'language'], targetGroups: [], status: null, outcome: null, source: null },
  };
  const text = ({ head, rows }: ReturnType<typeof matchesSheet>) => csvText(head, rows).split('\r\n');

  test('name each practice with why, and say what is invented; a title is no formula', () => {
    const match = { practice, region: 'FRJ1', strand: 'same' as const, targetGroups: null };
    const [, line] = text(
      matchesSheet({
        ...{ need, order: 'similar', likeness: { ranked: 4, demonstration: true }, own: [] },
        practices: [{ ...match, similarity: null, kilometres: 120 }],
      }),
    );
    expect(line).toBe("'=SUM(A1),ES51,1,A clinic,FRJ1,FRJ1,,,4,120,same,,,p,true,false,true");
  });

  test('count by sector, and how many of those counted are invented', () => {
    const row = { needs: { urgent: 1, medium: 0, long: 0 }, practices: { here: 0, elsewhere: 1 } };
    const found: NeedsPractices = {
      ...{ regions: ['ES51'], totals: { needs: 1, here: 0, elsewhere: 1 }, withoutNeeds: [] },
      ...{ needs: [need], here: [], elsewhere: [practice] },
      sectors: [{ sector: 'health', ...row, needsWithoutPractice: true, practicesWithoutNeed: false }],
    };
    expect(text(matrixSheet(found))[1]).toBe('health,1,0,0,0,1,1');
    expect(countsInvented(found)).toBe(true);
    expect(countsInvented({ ...found, needs: [] })).toBe(false);
  });

  test('hold each record across a border', () => {
    const pair = { need, seeks: null, region: 'ES51', neighbour: 'FRJ1', practices: [practice], offers: [] };
    expect(text(borderSheet({ regions: null, pairs: [pair] }))[1]).toBe(
      "ES51,need,'=SUM(A1),true,FRJ1,practice,A clinic,,false",
    );
  });
});
