import { describe, expect, test } from 'vitest';
import type { AssessmentInstrument } from '../../api/contract/indicator.ts';
import english from '../../web/text/en/assessed.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import french from '../../web/text/fr/assessed.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { Sheet } from '../../web/instruments/assessed/Page.tsx';
import { drawn } from '../support/drawn.tsx';
import { assessed, indicatorOf, instrumentWith } from '../support/assessed.ts';

const words = {
  en: { assessed: english, vocabulary: englishWords },
  fr: { assessed: french, vocabulary: frenchWords },
};
const sheet = (instrument: AssessmentInstrument, language: 'en' | 'fr') =>
  drawn(<Sheet instrument={instrument} />, { language, words });

describe.each(['en', 'fr'] as const)('The pilot instrument as read in %s', (language) => {
  test('shows every text of every indicator, and no word of the other language', async () => {
    const pilot = assessed();
    const html = await sheet(pilot, language);
    const texts = pilot.indicators.flatMap((one) => [
      one.title,
      one.question,
      one.guidance,
      one.evidence,
      ...one.options.map(({ text }) => text),
    ]);
    expect(texts.filter((text) => !html.includes(text[language]))).toEqual([]);
    const other = language === 'en' ? 'fr' : 'en';
    expect(pilot.indicators.filter(({ question }) => html.includes(question[other]))).toEqual([]);
    expect(html.match(/<article/g)).toHaveLength(72);
  });
});

test('What is retired is neither shown nor counted; a text that is not translated is marked as English', async () => {
  const translated = indicatorOf('he-01', { title: { en: 'A title of he-01', fr: '' } });
  const html = await sheet(instrumentWith(translated, indicatorOf('he-02', { retired: true })), 'fr');
  expect(html).toContain('<span lang="en">A title of he-01</span>');
  expect(html).not.toContain('he-02');
  const health = /<a href="#health">Santé<\/a><\/th>(.*?)<\/tr>/.exec(html)?.[1];
  expect(
    health
      ?.replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/),
  ).toEqual([...['1', '1', '0', '0'], ...['0', '1', '0', '0'], ...['1', '0', '0']]);
});
