import { describe, expect, test } from 'vitest';
import type { MatchNeed, MatchPractice, NeedsPractices, SectorRow } from '../../api/contract/matching.ts';
import { barsOf } from '../../web/compare/matching/drawBalance.ts';
import { pairsSheet, recordsSheet } from '../../web/compare/matching/sheets.ts';

const need: MatchNeed = {
  id: 'n1',
  region: 'ES51',
  regionName: 'Cataluña',
  title: 'Beds outside Barcelona',
  demonstration: true,
  visibility: 'taskforce',
  strand: 'reception',
  sector: 'health',
  horizon: 'urgent',
  severity: 4,
  targetGroups: [],
  status: 'open',
};
const practice: MatchPractice = {
  id: 'p1',
  region: 'FRJ1',
  regionName: 'Languedoc-Roussillon',
  title: 'A common desk',
  demonstration: false,
  visibility: 'public',
  regions: ['FRJ1'],
  strand: 'reception',
  sectors: ['health', 'language'],
  targetGroups: [],
  status: null,
  outcome: 'failed',
  source: null,
};
const row: SectorRow = {
  sector: 'health',
  needs: { urgent: 2, medium: 0, long: 1 },
  practices: { here: 3, elsewhere: 9 },
  needsWithoutPractice: false,
  practicesWithoutNeed: false,
};

describe('Needs and practices on either side of a line', () => {
  test('two urgent needs and a long-term one lie to the left, one after the other, three practices to the right', () => {
    expect(barsOf(row, 4)).toEqual([
      { row: 4, from: -2, to: -0, hue: 'urgent' },
      { row: 4, from: -3, to: -2, hue: 'long' },
      { row: 4, from: 0, to: 3, hue: 'here' },
    ]);
  });

  test('their file has each record once a sector, and says who may see it and whether it is invented', () => {
    const found = { needs: [need], here: [], elsewhere: [practice] } as unknown as NeedsPractices;
    const { head, rows } = recordsSheet(found);
    expect(rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])))).toMatchObject([
      { sector: 'health', kind: 'need', visibility: 'taskforce', demonstration: true, outcome: null },
      { sector: 'health', kind: 'practice', where: 'elsewhere', outcome: 'failed', demonstration: false },
      { sector: 'language', kind: 'practice' },
    ]);
  });
});

test('A need and two things that lie across the border are two lines', () => {
  const pair = {
    need,
    seeks: null,
    region: 'ES51',
    neighbour: 'FRJ1',
    practices: [practice, practice],
    offers: [],
  };
  const { head, rows } = pairsSheet([pair]);
  expect(rows).toHaveLength(2);
  expect(rows[0]?.[head.indexOf('wanted_visibility')]).toBe('taskforce');
});
