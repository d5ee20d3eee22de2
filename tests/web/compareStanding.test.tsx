import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../api/analysis/differences.ts';
import { defaultCompareView } from '../../api/contract/comparison-address.ts';
import type { Measure } from '../../api/contract/variable.ts';
import { createNuts } from '../../geo/nuts.ts';
import { spaceOf } from '../../geo/space.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import type { Cell, Series } from '../../web/map/figures.ts';
import { notesOf } from '../../web/compare/standing/notes.ts';
import { sentencesOf } from '../../web/compare/standing/sentences.ts';
import { standingSheet } from '../../web/compare/standing/sheet.ts';
import { StandingTable } from '../../web/compare/standing/StandingTable.tsx';
import { isInvented, standsOf, withoutValue } from '../../web/compare/standing/stands.ts';
import { domainOf, stripsOf } from '../../web/compare/standing/strips.ts';
import type { CompareWords } from '../../web/compare/words.ts';
import { formats } from '../../web/ui/format.ts';
import atlas from '../../web/text/en/atlas.json' with { type: 'json' };
import common from '../../web/text/en/common.json' with { type: 'json' };
import compare from '../../web/text/en/compare.json' with { type: 'json' };
import vocabulary from '../../web/text/en/vocabulary.json' with { type: 'json' };
import { drawn } from '../support/drawn.tsx';

/** Scotland (level 1) beside Skåne (level 3), Catalonia and Sicily (level 2), each with its country. */
const names: Record<string, string> = {
  ...{
    UK: 'UK',
    UKC: 'North East',
    UKM: 'Scotland',
    SE: 'Sverige',
    SE224: 'Skåne län',
    SE221: 'Blekinge län',
  },
  ...{ ES: 'España', ES51: 'Cataluña', ES52: 'Valencia', ES24: 'Aragón', IT: 'Italia', ITG1: 'Sicilia' },
};
const nuts = createNuts(Object.entries(names).map(([code, name]) => ({ code, name })));
const touching: Record<string, string[]> = { ES51: ['ES24', 'ES52'], UKM: ['UKC'], SE224: ['SE221'] };
const space = spaceOf({
  nuts,
  neighbours: () => new Map(Object.entries(touching)),
  places: Object.keys(names).map((code, at) => ({ code, centre: [at, 50] as const })),
  members: [
    { code: 'ES51', commissions: ['Intermediterranean'] },
    { code: 'ITG1', commissions: ['Intermediterranean', 'Islands'] },
  ],
});
const texts = { atlas, common, compare, vocabulary };
const english = i18next.createInstance();
await english.init({
  lng: 'en',
  ns: Object.keys(texts),
  defaultNS: 'compare',
  resources: { en: texts },
  interpolation: { escapeValue: false },
});
const words = {
  t: english.t,
  formats: formats('en'),
  edition: (code: string) => `MIPEX ${code}`,
  regionName: (code: string) => (code.length === 2 ? formats('en').country(code) : (names[code] ?? code)),
} as unknown as CompareWords;
const sentences = sentencesOf(words);
const regions = ['UKM', 'SE224', 'ES51', 'ITG1'];
const view = { ...defaultCompareView, regions };

const noCell: Cell = {
  ...{ value: null, state: 'no-figure', reason: null, answered: null, applicable: null },
  ...{ demonstrations: 0, invented: false, differing: null },
};
/** A number is a value, a word is why there is none. */
function seriesOf(cells: Record<string, number | ValueState>, more: Partial<Series> = {}): Series {
  const series: Series = {
    ...{ unit: 'per-1000', year: 2017, edition: null, national: false, standing: null, absent: 'no-figure' },
    source: { title: 'Population', credit: 'Eurostat', licence: 'open', url: null },
    cells: new Map(),
    ...more,
  };
  const all = Object.entries(cells).map(([code, cell]) => {
    const known = typeof cell === 'number' ? { value: cell, state: 'value' as const } : { state: cell };
    return [code, { ...noCell, ...known }] as const;
  });
  return { ...series, cells: new Map(all) };
}
const migration: Measure = { kind: 'net-migration' };
const education: Measure = { kind: 'score', scope: 'national', area: 'education' };
const stand = (measure: Measure, series: Series, around = { kind: 'touching' as const }) =>
  standsOf({ regions, measure, series, around, space });
const rates = seriesOf({
  UKM: 5,
  UKC: 2,
  SE224: 12,
  SE221: 7,
  ES51: 6,
  ES52: 6,
  ES24: 1,
  ITG1: 'suppressed',
});
const scores = seriesOf(
  { UK: 40, SE: 93, ES: 43, IT: 43 },
  { unit: 'score', edition: '2020', year: 2019, national: true, absent: 'not-asked' },
);

describe('Where regions of mixed levels stand by a rate', () => {
  test('Catalonia shares its rank with Valencia in Spain and around, and has no percentile among so few', () => {
    const [, , catalonia] = stand(migration, rates);
    expect(catalonia?.country.standing).toMatchObject({
      n: 3,
      rank: { place: 1, shared: true },
      percentile: null,
    });
    expect(sentences.rank(catalonia?.around.standing?.rank ?? null)).toBe('1=');
    expect(catalonia?.peers.standing).toMatchObject({ n: 3, rank: { place: 2, shared: false } });
  });

  test('Sicily, whose figure is suppressed, has no rank, is not drawn, and is never zero', async () => {
    const stands = stand(migration, rates);
    expect(withoutValue(stands, rates).get('ITG1')).toBe('suppressed');
    const [peers] = stripsOf(stands, rates);
    expect(peers?.chosen.map(({ region }) => region)).toEqual(['UKM', 'SE224', 'ES51']);
    const table = (
      <StandingTable caption="Net migration" {...{ stands, series: rates, view, words, sentences }} />
    );
    const markup = await drawn(table, { language: 'en', words: { en: texts, fr: texts } });
    expect(markup).toContain('Not shown (small number)');
    expect(markup).toContain('n &lt; 5');
    const { rows } = standingSheet({
      ...{ stands, view, words, sentences },
      measured: {
        variable: { measure: migration, edition: null, year: 2017 },
        ...{ series: rates, error: null, retry: () => {} },
      },
    });
    expect(rows).toHaveLength(regions.length * 3);
    expect(rows.filter(([region]) => region === 'ITG1').map((row) => row[3])).toEqual([null, null, null]);
  });

  test('whose neighbours’ figures are invented is told so, though it has none itself', async () => {
    const needs: Measure = { kind: 'needs', sector: 'health', horizon: null };
    const counts = seriesOf({ ES52: 1, ES24: 2 }, { unit: 'needs', absent: 'not-asked' });
    const madeUp = [...counts.cells].map(([code, cell]) => [code, { ...cell, demonstrations: 1 }] as const);
    const series = { ...counts, cells: new Map(madeUp) };
    const stands = stand(needs, series);
    expect(isInvented(stands, series)).toBe(true);
    expect(isInvented(stand(needs, counts), counts)).toBe(false);
    const table = <StandingTable caption="Needs" {...{ stands, series, view, words, sentences }} />;
    const markup = await drawn(table, { language: 'en', words: { en: texts, fr: texts } });
    expect(markup.match(/Demonstration</g)).toHaveLength(2);
    const variable = { measure: needs, edition: null, year: null };
    const measured = { variable, series, error: null, retry: () => {} };
    const { head, rows } = standingSheet({ stands, view, words, sentences, measured });
    const inContext = rows.map((row) => row[head.indexOf('demonstrations_in_context')]);
    expect(inContext.filter(Boolean)).toEqual([2, 2]);
  });

  test('is said to be of mixed levels, with unweighted means', () => {
    const stands = stand(migration, rates);
    const notes = notesOf({ measure: migration, series: rates, ...{ stands, words, sentences } }).join(' ');
    expect(notes).toContain('Means are unweighted');
    expect(notes).toContain('major region, region and small region');
  });

  test('is drawn on one axis with zero, and letters that meet stand above each other', () => {
    const near = seriesOf({ UKM: 5, SE224: 5, ES51: 5, ITG1: -3 });
    const stands = stand(migration, near);
    expect(domainOf(stands, near)).toEqual([-3, 5]);
    expect(stripsOf(stands, near)[0]?.chosen.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
  });
});

describe('What is not comparable', () => {
  test('a national score is its country’s: countries are counted, and within one there is nothing to compare', () => {
    const [scotland] = stand(education, scores);
    expect(scotland).toMatchObject({ of: 'UK', value: 40, peers: { standing: { n: 4 } } });
    expect(scotland?.country.standing).toBeNull();
    expect(scotland?.country.barred && sentences.said(scotland.country.barred)).toContain(
      'stands here as a whole country',
    );
    expect(sentences.contextName('country', 'UK', view, true)).toBe('Within United Kingdom');
  });

  test('counts of regions of different levels are not drawn, and it is said why', () => {
    const needs: Measure = { kind: 'needs', sector: null, horizon: null };
    const counts = seriesOf({ UKM: 4, SE224: 3, ES51: 4, ES52: 2 }, { unit: 'needs', absent: 'not-asked' });
    const stands = stand(needs, counts);
    expect(stripsOf(stands, counts).map(({ kind }) => kind)).toEqual(['country', 'around']);
    const [scotland] = stands;
    expect(scotland?.peers.barred && sentences.said(scotland.peers.barred)).toContain('counts grow');
  });

  test('Sicily touches nobody; of its Commission it says nothing that it does not know', () => {
    expect(stand(migration, rates)[3]?.around.barred?.code).toBe('touches-nobody');
    const [scotland] = standsOf({
      ...{ regions, measure: migration, series: rates, space },
      around: { kind: 'commission' },
    });
    expect(scotland?.around.barred?.code).toBe('no-commission');
  });

  test('years, editions and units that differ are said in words', () => {
    const described = (measure: Measure, { unit, edition, year }: Series) => ({
      ...{ unit, observed: 'own-level' as const },
      variable: { measure, edition, year },
    });
    const found = differencesOf([described(migration, rates), described(education, scores)]);
    expect(found.map(sentences.said)).toContain('The years differ: 2017 and 2019.');
  });
});
