import { expect, test } from 'vitest';
import type { BoardLine, RoundView } from '../../api/contract/round.ts';
import english from '../../web/text/en/rounds.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import french from '../../web/text/fr/rounds.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { Board } from '../../web/rounds/Board.tsx';
import { drawn } from '../support/drawn.tsx';

const words = {
  en: { rounds: english, vocabulary: englishWords },
  fr: { rounds: french, vocabulary: frenchWords },
};
const over = { phase: 'closed', daysLeft: null, opensOn: '2026-06-29', closesOn: '2026-08-31' } as const;
const line = (regionName: string, changed: Partial<BoardLine>): BoardLine => ({
  ...{
    region: regionName,
    regionName,
    answered: 100,
    submission: null,
    changedAt: null,
    reopenedUntil: null,
  },
  ...{ standing: 'published', isBehind: false, amendment: null, isReopenable: true, lastDay: over.closesOn },
  ...{ ...over, coordinators: 1, lastLetterAt: null },
  ...changed,
});
const round: RoundView = {
  ...{ id: 'r', title: 'Mapping', instrument: 'mapping', instrumentVersion: 1, remindersBefore: [] },
  ...{ ...over, revision: 1, demonstration: false },
  lines: [
    line('Calabria', { amendment: 'draft' }),
    line('Gozo', { standing: 'accepted', isReopenable: false }),
    line('Skåne', {}),
  ],
};

test.each([
  ['en', 'Newer version: Draft', 'Reopen: ', 'lets that region alone submit'],
  ['fr', 'Version plus récente\u00a0: Brouillon', 'Rouvrir\u00a0: ', 'à cette région seule de transmettre'],
] as const)(
  'The board of a round that is over says in %s where a newer version is written, and offers to reopen it',
  async (language, newer, reopen, why) => {
    const page = await drawn(<Board round={round} />, { language, words });
    expect(page).toContain(why);
    const rows = page.split('<tr').slice(2);
    expect(rows.map((row) => row.includes(newer))).toEqual([true, false, false]);
    expect(rows.map((row) => row.includes(reopen))).toEqual([true, false, true]);
  },
);
