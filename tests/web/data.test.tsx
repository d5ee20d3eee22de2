import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ScoreSeries } from '../../api/contract/scores.ts';
import { scoreSeriesQuery } from '../../web/queries/figures.ts';
import englishCommon from '../../web/text/en/common.json' with { type: 'json' };
import english from '../../web/text/en/pages.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import frenchCommon from '../../web/text/fr/common.json' with { type: 'json' };
import french from '../../web/text/fr/pages.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { ScoreFiles } from '../../web/data/ScoreFiles.tsx';
import { sources } from '../../web/data/sources.ts';
import { drawn } from '../support/drawn.tsx';

const words = {
  en: { pages: english, vocabulary: englishWords, common: englishCommon },
  fr: { pages: french, vocabulary: frenchWords, common: frenchCommon },
};
const some = { year: 2025, title: null, areas: ['overall'], regions: 1 };
const series: ScoreSeries['series'] = [
  { ...some, scope: 'national', edition: '2025', standing: 'official' },
  { ...some, scope: 'regional', edition: 'a-pilot', standing: 'demonstration' },
  { ...some, scope: 'regional', edition: 'a-paper', standing: 'third-party' },
  { ...some, scope: 'regional', edition: 'a-beginning', standing: 'official', areas: [], regions: 0 },
];

test('The page of data names every source that a figure may have', () => {
  const seeded: { id: string }[] = parse(readFileSync('drizzle/seed/sources.csv'), { columns: true });
  const named = sources.map(({ id }): string => id);
  expect(seeded.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
});

test.each([
  ['en', 'Demonstration', 'Third-party figure'],
  ['fr', 'Démonstration', 'Chiffre de tiers'],
] as const)(
  'A file of scores says in %s when they are made up or of a third party',
  async (language, made, third) => {
    const answers = [[scoreSeriesQuery.queryKey, { series }]] as const;
    const html = await drawn(<ScoreFiles />, { language, words, answers });
    const line = (edition: string) =>
      html
        .split('<tr>')
        .find((row) => row.includes(`<td>${edition}`))
        ?.replaceAll(/<[^>]*>/g, ' ');
    expect(line('a-beginning')).toBeUndefined();
    expect(line('a-pilot')).toContain(made);
    expect(line('a-paper')).toContain(third);
    expect(line('2025')).not.toMatch(new RegExp(`${made}|${third}`));
  },
);
