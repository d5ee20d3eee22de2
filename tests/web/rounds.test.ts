import { describe, expect, it } from 'vitest';
import type { BoardLine } from '../../api/contract/round.ts';
import { ordered } from '../../web/rounds/order.ts';
import { daysIn, faultsOf } from '../../web/rounds/values.ts';

const line = (regionName: string, changed: Partial<BoardLine> = {}): BoardLine => ({
  region: regionName.slice(0, 2).toUpperCase(),
  regionName,
  standing: 'not-started',
  isBehind: true,
  amendment: null,
  isReopenable: true,
  answered: null,
  submission: null,
  changedAt: null,
  reopenedUntil: null,
  lastDay: '2026-12-15',
  phase: 'open',
  daysLeft: 7,
  coordinators: 1,
  lastLetterAt: null,
  ...changed,
});

describe('The board', () => {
  const lines = [
    line('Skåne', { answered: 40, standing: 'draft' }),
    line('Östergötland'),
    line('Abruzzo', { answered: 90, standing: 'signed-off' }),
    line('Calabria', { answered: 40, standing: 'draft' }),
  ];
  const names = (...order: [Parameters<typeof ordered>[1], 1 | -1]) =>
    ordered(lines, ...order).map((one) => one.regionName);

  it('is ordered by share with ties by name; who has begun nothing comes last either way', () => {
    expect(names('answered', 1)).toEqual(['Calabria', 'Skåne', 'Abruzzo', 'Östergötland']);
    expect(names('answered', -1)).toEqual(['Abruzzo', 'Calabria', 'Skåne', 'Östergötland']);
  });

  it('is ordered by how far regions have come, not by the word for it', () => {
    expect(names('standing', 1)).toEqual(['Östergötland', 'Calabria', 'Skåne', 'Abruzzo']);
  });
});

describe('The form of a round', () => {
  const values = { title: 'Mapping', opensOn: '2026-12-01', closesOn: '2026-12-15', reminders: '14, 3' };

  it('reads days before the end as people write them, and refuses what is none', () => {
    expect(['14, 3', ' 14;3 ', '', '0'].map(daysIn)).toEqual([[14, 3], [14, 3], [], [0]]);
    expect(['soon', '-1', '1.5', '366', '1 2 3 4 5 6 7 8 9 10 11'].map(daysIn)).toEqual(Array(5).fill(null));
  });

  it('finds what is missing or in the wrong order before it asks the server', () => {
    expect(faultsOf(values)).toEqual({});
    expect(faultsOf({ title: ' ', opensOn: '', closesOn: '2026-12-15', reminders: 'x' })).toEqual({
      title: 'needed',
      opensOn: 'day',
      reminders: 'reminders',
    });
    expect(faultsOf({ ...values, closesOn: '2026-11-30' })).toEqual({ closesOn: 'order' });
  });
});
