import { describe, expect, test } from 'vitest';
import { writeLetter } from '../../api/rounds/letter.ts';
import { amendmentOf, isBehind, isReopenable, standingOf } from '../../api/rounds/standing.ts';
import { dayInBrussels, daysLeft, lastDayOf, phaseOf, reminderDay } from '../../api/rounds/window.ts';
import { roundStandings, submissionStates } from '../../drizzle/vocabulary.ts';

const december = { opensOn: '2026-12-01', closesOn: '2026-12-15' };
const at = (moment: string) => new Date(moment);

describe('A round is open', () => {
  test.each([
    ['the second before its first day', '2026-11-30T22:59:59Z', 'planned'],
    ['from the first moment of its first day in Brussels', '2026-11-30T23:00:00Z', 'open'],
    ['to the last second of its last day', '2026-12-15T22:59:59Z', 'open'],
    ['and then no more', '2026-12-15T23:00:00Z', 'closed'],
  ])('%s', (_when, moment, phase) => {
    expect(phaseOf(december, at(moment))).toBe(phase);
  });

  test('in summer midnight of Brussels is an hour earlier in UTC', () => {
    const june = { opensOn: '2026-06-01', closesOn: '2026-06-15' };
    expect(phaseOf(june, at('2026-06-15T21:59:59Z'))).toBe('open');
    expect(phaseOf(june, at('2026-06-15T22:00:00Z'))).toBe('closed');
  });

  test('wholly on the days when the clocks change', () => {
    for (const [day, first, last] of [
      ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
      ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
    ] as const) {
      const oneDay = { opensOn: day, closesOn: day };
      expect([first, last].map((moment) => phaseOf(oneDay, at(moment)))).toEqual(['open', 'open']);
      expect(dayInBrussels(new Date(Date.parse(first) - 1000))).not.toBe(day);
      expect(dayInBrussels(new Date(Date.parse(last) + 1000))).not.toBe(day);
    }
  });

  test('longer for a region for which it was reopened, and never shorter', () => {
    const reopened = { ...december, reopenedUntil: '2026-12-20' };
    expect(phaseOf(reopened, at('2026-12-20T12:00:00Z'))).toBe('open');
    expect(phaseOf(reopened, at('2026-12-21T12:00:00Z'))).toBe('closed');
    expect(lastDayOf({ ...december, closesOn: '2027-01-15', reopenedUntil: '2026-12-20' })).toBe(
      '2027-01-15',
    );
  });

  test('with days left counted in whole days: none on the last day, null when it is over', () => {
    const left = (moment: string) => daysLeft(december, at(moment));
    expect(left('2026-12-01T12:00:00Z')).toBe(14);
    expect(left('2026-12-14T22:59:59Z')).toBe(1);
    expect(left('2026-12-14T23:00:00Z')).toBe(0);
    expect(left('2026-12-15T23:00:00Z')).toBeNull();
    expect(daysLeft({ opensOn: '2026-10-01', closesOn: '2026-10-31' }, at('2026-10-24T12:00:00Z'))).toBe(7);
  });
});

describe('A reminder', () => {
  const due = (day: string, window: Parameters<typeof reminderDay>[0] = december) =>
    reminderDay(window, [14, 7, 3], at(`${day}T09:00:00Z`));

  test('is due from its day on until the next one', () => {
    expect([due('2026-12-07'), due('2026-12-08'), due('2026-12-11'), due('2026-12-12')]).toEqual([
      null,
      '2026-12-08',
      '2026-12-08',
      '2026-12-12',
    ]);
  });

  test('is not due on the first day, before it, or when the round is over', () => {
    expect([due('2026-12-01'), due('2026-11-30'), due('2026-12-16')]).toEqual([null, null, null]);
  });

  test('goes by the region’s own last day where it was reopened', () => {
    expect(due('2026-12-18', { ...december, reopenedUntil: '2026-12-20' })).toBe('2026-12-17');
  });
});

describe('Where a region stands', () => {
  const standing = (state: (typeof submissionStates)[number], publishedVersion: number | null = null) =>
    standingOf({ state, publishedVersion });

  test('is the state of its questionnaire; without one, or after it was withdrawn, it has not started', () => {
    expect(standingOf(null)).toBe('not-started');
    expect(standing('withdrawn')).toBe('not-started');
    expect(submissionStates.filter((state) => state !== 'withdrawn').map((state) => standing(state))).toEqual(
      submissionStates.filter((state) => state !== 'withdrawn'),
    );
  });

  test('stays published while the region amends what is published', () => {
    expect(standing('draft', 1)).toBe('published');
    expect(amendmentOf({ state: 'draft', publishedVersion: 1 })).toBe('draft');
    expect(amendmentOf({ state: 'published', publishedVersion: 1 })).toBeNull();
    expect(amendmentOf({ state: 'draft', publishedVersion: null })).toBeNull();
  });

  test('can be given more days while it writes, and after the end also to amend what is published', () => {
    const reopenable = (phase: 'open' | 'closed', publishedVersion: number | null) =>
      submissionStates.filter((state) => isReopenable({ state, publishedVersion }, phase));
    const writing = ['draft', 'signed-off', 'returned', 'withdrawn'];
    expect(reopenable('open', null).toSorted()).toEqual(writing.toSorted());
    expect(reopenable('closed', 1).filter((state) => state !== 'withdrawn')).toEqual(
      submissionStates.filter((state) => ['draft', 'signed-off', 'returned', 'published'].includes(state)),
    );
    expect(reopenable('open', 1)).not.toContain('published');
    expect(isReopenable(null, 'closed')).toBe(true);
  });

  test('is behind while the next step is the region’s', () => {
    expect(roundStandings.filter(isBehind)).toEqual(['not-started', 'draft', 'signed-off', 'returned']);
  });
});

describe('A letter', () => {
  const about = {
    title: 'Mapping',
    regionName: 'Skåne län',
    ...december,
    lastDay: '2026-12-20',
    link: 'https://atlas.example.eu/contribute',
  };

  test('is in English and French where the reader’s language is not known', () => {
    const { subject, text } = writeLetter('reminder', about);
    expect(subject).toBe(
      'Mapping: the last day is 20 December 2026 / Mapping\u00a0: dernier jour le 20 décembre 2026',
    );
    expect(text.indexOf('Dear colleague')).toBeLessThan(text.indexOf('Chère collègue'));
    expect(text.match(/https:\/\/atlas\.example\.eu\/contribute/g)).toHaveLength(2);
  });

  test('is in one language where it is', () => {
    const { text } = writeLetter('invitation', about, ['fr']);
    expect(text).toContain('du 1er décembre 2026 au 20 décembre 2026 inclus, heure de Bruxelles');
    expect(text).not.toContain('Dear');
    expect(text).not.toMatch(/ [:;!?»]|« /);
  });

  test('names the region, the round and the region’s own last day, in every kind and language', () => {
    for (const kind of ['invitation', 'reminder'] as const) {
      for (const language of ['en', 'fr'] as const) {
        const { text } = writeLetter(kind, about, [language]);
        for (const part of ['Skåne län', 'Mapping', language === 'en' ? '20 December' : '20 décembre']) {
          expect(text).toContain(part);
        }
      }
    }
  });
});
