import i18next from 'i18next';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompareView, writeCompareView } from '../../api/contract/comparison-address.ts';
import { practisedIn } from '../../api/contract/crosswalk.ts';
import {
  type ProfilePart,
  readProfile,
  traitNames,
  usualProfile,
  writeProfile,
} from '../../api/contract/profile.ts';
import type { Known, SimilarPart, SimilarRegions } from '../../api/contract/similar.ts';
import type { ScoreSeries } from '../../api/contract/scores.ts';
import { readVariable, type Variable, writeVariable } from '../../api/contract/variable.ts';
import { aheadOffers, scoreOffer, settled, weighed, weightOf } from '../../web/compare/similar/offers.ts';
import { partOf, sentencesOf } from '../../web/compare/similar/sentences.ts';
import { huesOf, piecesOf } from '../../web/compare/similar/shares.ts';
import { similarSheet } from '../../web/compare/similar/sheet.ts';
import type { CompareWords } from '../../web/compare/words.ts';
import { formats } from '../../web/ui/format.ts';
import english from '../../web/text/en/similar.json' with { type: 'json' };
import vocabulary from '../../web/text/en/vocabulary.json' with { type: 'json' };

const variable = (text: string) => readVariable(text) as Variable;
const number = (value: number): Known => ({
  ...{ number: value, marks: null, state: 'value', reason: null, demonstration: false },
});
const nothing: Known = { ...number(0), number: null, state: 'not-asked' };
const series = [
  { scope: 'regional', edition: 'pilot', year: 2026, areas: ['language', 'education'], regions: 8 },
  { scope: 'regional', edition: 'press', year: 2022, areas: ['overall'], regions: 7 },
  { scope: 'national', edition: '2020', year: 2019, areas: ['education'], regions: 37 },
].map((one) => ({ ...one, title: null, standing: 'official' })) as ScoreSeries['series'];

describe('The address of a profile', () => {
  test('is short, reads back, and is the usual one while nobody chose', () => {
    const { view, complaints } = readCompareView({
      profile: 'population*2,mipex:regional:language',
      like: 'gr30',
    });
    expect(complaints).toEqual([]);
    expect(view.like).toBe('EL30');
    expect(view.profile).toEqual([
      { of: 'population', weight: 2 },
      { of: variable('mipex:regional:language'), weight: 1 },
    ]);
    expect(writeCompareView(view)).toEqual({ profile: 'population*2,mipex:regional:language', like: 'EL30' });
    expect(readCompareView({}).view.profile).toBe(usualProfile);
  });

  test.each(['population,population*2', 'arrivals', 'people', 'coast*3', 'coast*2*2', ''])(
    '"%s" is not understood',
    (profile) => {
      expect(readProfile(profile)).toBeUndefined();
      expect(readCompareView({ profile }).complaints.map(({ name }) => name)).toEqual(['profile']);
    },
  );

  test('nothing ticked is said as such, and is not the usual profile', () => {
    expect(writeProfile([])).toBe('none');
    expect(readProfile('none')).toEqual([]);
  });

  test('a score alone can be the one to be ahead in', () => {
    expect(readCompareView({ ahead: 'net-migration' }).complaints).toHaveLength(1);
    expect(readCompareView({ ahead: 'mipex:regional:language' }).complaints).toEqual([]);
  });
});

describe('Ticks', () => {
  const part = fc.constantFrom<ProfilePart['of']>(
    ...traitNames,
    variable('mipex:regional:language@pilot:2026'),
  );

  test('put on, doubled and taken off again, leave no trace', () => {
    fc.assert(
      fc.property(part, (of) => {
        const without = weighed(usualProfile, of, 0);
        expect(weightOf(without, of)).toBe(0);
        const doubled = weighed(weighed(without, of, 1), of, 2);
        expect(weightOf(doubled, of)).toBe(2);
        expect(weighed(doubled, of, 0)).toEqual(without);
      }),
    );
  });

  test('traits stand first, so that one choice has one address', () => {
    const score = weighed([], variable('mipex:regional:language'), 1);
    expect(writeProfile(weighed(score, 'population', 1))).toBe('population,mipex:regional:language');
  });

  test('scores are offered of the edition that is ticked, else wished for', () => {
    const ticked = scoreOffer('regional', [variable('mipex:regional:overall@press:2022')], null, [], series);
    expect(ticked.parts.map(writeVariable)).toEqual(['mipex:regional:overall@press:2022']);
    expect(ticked.times).toHaveLength(2);
    const wished = scoreOffer('regional', [], { edition: 'pilot', year: 2026 }, [], series);
    expect(wished.parts.map(writeVariable)).toEqual([
      'mipex:regional:education@pilot:2026',
      'mipex:regional:language@pilot:2026',
    ]);
    expect(scoreOffer('regional', [], null, [], [])).toMatchObject({ when: null, parts: [] });
  });

  test('a score without edition is of the newest, and one that there is not stays as it is', () => {
    expect(settled(variable('mipex:regional:language'), series)).toMatchObject({
      edition: 'pilot',
      year: 2026,
    });
    expect(settled(variable('mipex:regional:language@gone'), series)).toMatchObject({ edition: 'gone' });
    expect(settled('coast', series)).toBe('coast');
  });

  test('somebody may be ahead in every edition of the regional index', () => {
    const offers = aheadOffers(null, [], series);
    expect(offers.map(({ scope, when }) => [scope, when?.edition])).toEqual([
      ['regional', 'pilot'],
      ['regional', 'press'],
      ['national', '2020'],
    ]);
  });
});

test('An area leads to the sector of its practices, an overall to none', () => {
  expect(practisedIn('regional', 'labour-market')).toEqual({ sector: 'employment' });
  expect(practisedIn('regional', 'language')).toEqual({ sector: 'language' });
  expect(practisedIn('regional', 'reception')).toEqual({ strand: 'reception' });
  expect(practisedIn('national', 'anti_discrimination')).toEqual({ sector: 'anti-discrimination' });
  expect(practisedIn('national', 'family_reunion')).toBeUndefined();
  expect(practisedIn('regional', 'overall')).toBeUndefined();
});

/** Two regions like Catalonia: one known in both parts, one in the first alone. */
function found(
  names: readonly string[],
  contributions: readonly (readonly (number | null)[])[],
): SimilarRegions {
  const parts = names.map((name) => ({ name, kind: 'number', weight: 1, own: number(3), source: null }));
  return {
    region: { code: 'ES51', name: 'Cataluña' },
    parts: parts as unknown as SimilarPart[],
    similar: contributions.map((list, at) => ({
      ...{
        code: `XX${at}`,
        name: `XX${at}`,
        place: at + 1,
        shared: list.filter((one) => one !== null).length,
      },
      distance: list.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      parts: list.map((contribution) => ({
        known: contribution === null ? nothing : number(5),
        difference: contribution,
        contribution,
      })),
    })),
  } as unknown as SimilarRegions;
}

describe('Bars', () => {
  test('are as long as the distance, piece by piece, and a part that adds nothing has no colour', () => {
    const answer = found(
      ['population', 'coast', 'density'],
      [
        [0.1, 0, 0.2],
        [0.4, 0, null],
      ],
    );
    const hues = huesOf(answer);
    expect(hues.map(({ of }) => of)).toEqual(['population', 'density']);
    const pieces = piecesOf(answer, hues);
    expect(pieces.map(({ code, from, to }) => [code, from, to.toFixed(1)])).toEqual([
      ['XX0', 0, '0.1'],
      ['XX0', 0.1, '0.3'],
      ['XX1', 0, '0.4'],
    ]);
  });

  test('of more parts than colours the smallest share one, and nothing of the distance is lost', () => {
    const names =
      'labour-market education language health housing social-assistance political-participation anti-discrimination reception overall actions actors'
        .split(' ')
        .map((area) => `mipex:regional:${area}@pilot:2026`);
    const answer = found(names, [names.map((_, at) => 0.01 * (at + 1))]);
    const hues = huesOf(answer);
    expect(hues).toHaveLength(9);
    expect(hues.at(-1)?.of).toBeNull();
    expect(new Set(hues.map(({ colour }) => colour)).size).toBe(9);
    expect(piecesOf(answer, hues).at(-1)?.to).toBeCloseTo(answer.similar[0]?.distance ?? 0, 9);
  });
});

describe('The words and the file', async () => {
  const texts = i18next.createInstance();
  await texts.init({
    lng: 'en',
    resources: { en: { similar: english, vocabulary } },
    interpolation: { escapeValue: false },
  });
  const words = {
    t: texts.t,
    formats: formats('en'),
    areaName: (_: string, area: string) => area,
    variableName: (of: Variable) => writeVariable(of),
    measureName: (measure: Variable['measure']) => measure.kind,
    whenName: ({ edition, year }: Variable) => [edition, year].filter(Boolean).join(', '),
    regionName: (code: string) => code,
  } as unknown as CompareWords;
  const sentences = sentencesOf(words);

  test('say what is known, and never zero for what is not', () => {
    expect(sentences.known('population', number(7_488_718))).toBe('7,488,718');
    expect(sentences.known('density', number(233.14))).toBe('233.1 per km²');
    expect(sentences.known('coast', { ...nothing, marks: [] })).toBe('no');
    expect(sentences.known('route', { ...nothing, marks: ['transit', 'destination'] })).toBe(
      'Transit and Destination',
    );
    expect(sentences.known('population', nothing)).toBe('Not asked');
    expect(sentences.known(variable('mipex:regional:language'), number(52.4))).toBe('52');
    expect(sentences.close(52.4)).toBe('52.4');
  });

  test('a name in an answer is the part it was in the profile', () => {
    for (const trait of traitNames) expect(partOf(trait)).toBe(trait);
    expect(partOf('net-migration@2017')).toEqual(variable('net-migration@2017'));
  });

  test('the file has a line for each region and part, the region itself first; what is not known is an empty cell', () => {
    const { head, rows } = similarSheet(found(['population', 'density'], [[0.1, null]]), words, sentences);
    const at = (name: string) => head.indexOf(name);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(
      rows.map((row) => [row[at('region')], row[at('part')], row[at('known')], row[at('contribution')]]),
    ).toEqual([
      ['ES51', 'population', 3, null],
      ['ES51', 'density', 3, null],
      ['XX0', 'population', 5, 0.1],
      ['XX0', 'density', null, null],
    ]);
    expect(rows[3]?.[at('state')]).toBe('not-asked');
  });
});
