import { describe, expect, test } from 'vitest';
import { assessmentInstrument, type Indicator } from '../../../api/contract/indicator.ts';
import { assessedInstruments } from '../../../api/instruments/assessed.ts';
import { checkAssessed } from '../../../api/instruments/assessed-check.ts';
import {
  assessedAreas,
  governanceElements,
  indicatorGroups,
  processPhases,
} from '../../../drizzle/vocabulary.ts';
import { assessed } from '../../support/assessed.ts';

const pilot = assessed();
const explorative = assessed('mipex-reg-explorative');
const texts = (one: Indicator) => [
  one.title,
  one.question,
  one.guidance,
  one.evidence,
  ...one.options.map(({ text }) => text),
];
const share = (list: readonly Indicator[], wanted: (one: Indicator) => boolean) =>
  list.filter(wanted).length / list.length;

describe.each(assessedInstruments)('The instrument $id', (instrument) => {
  test('is of the form of the contract, and nothing in it would be refused to an editor', () => {
    expect(assessmentInstrument.safeParse(instrument).error).toBeUndefined();
    expect(checkAssessed(instrument)).toMatchObject({ refused: [], toConfirm: [] });
  });

  test('says everything in English and in French, each in its own typography', () => {
    const spoken = [instrument.title, instrument.introduction, ...instrument.indicators.flatMap(texts)];
    expect(spoken.filter(({ en }) => / [?:;!]|«|'|"/.test(en))).toEqual([]);
    expect(spoken.filter(({ fr }) => / [?:;!»%]|« |'|"/.test(fr))).toEqual([]);
    expect(spoken.filter(({ en, fr }) => /\s\s|^\s|\s$/.test(en + fr))).toEqual([]);
    expect(spoken.filter(({ en, fr }) => en === fr)).toEqual([]);
  });

  test('asks questions, has short titles, and tells what to look at and what to cite', () => {
    for (const { code, title, question, guidance, evidence } of instrument.indicators) {
      expect([code, question.en.endsWith('?'), question.fr.endsWith('\u00a0?')]).toEqual([code, true, true]);
      expect(title.en.split(' ').length, code).toBeLessThanOrEqual(8);
      expect(guidance.en.split(' ').length, code).toBeGreaterThanOrEqual(20);
      expect(evidence.en.split(' ').length, code).toBeGreaterThanOrEqual(5);
    }
  });

  test.each(assessedAreas)('looks at all three elements of governance in %s', (area) => {
    const own = instrument.indicators.filter((one) => one.area === area);
    expect(new Set(own.map(({ element }) => element)).size).toBe(3);
    expect(new Set(own.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(own.map(({ group }) => group)).size).toBe(2);
  });
});

describe('The pilot instrument', () => {
  test('has eight indicators in each of nine areas, numbered by area', () => {
    const prefixes = ['lm', 'ed', 'la', 'he', 'ho', 'sa', 'pp', 'ad', 're'];
    const wanted = prefixes.flatMap((prefix) => [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${prefix}-0${n}`));
    expect(pilot.indicators.map(({ code }) => code)).toEqual(wanted);
    expect(pilot.indicators.map(({ area }) => area)).toEqual(
      assessedAreas.flatMap((area) => Array.from({ length: 8 }, () => area)),
    );
  });

  test('is in balance: each element about a third, each phase about a quarter, each group at least a third', () => {
    for (const element of governanceElements)
      expect(share(pilot.indicators, (one) => one.element === element)).toBeCloseTo(1 / 3, 1);
    for (const phase of processPhases)
      expect(share(pilot.indicators, (one) => one.phase === phase)).toBeCloseTo(1 / 4, 1);
    for (const group of indicatorGroups)
      expect(share(pilot.indicators, (one) => one.group === group)).toBeGreaterThanOrEqual(1 / 3);
  });

  test('asks six times about health and education of people without a residence permit', () => {
    const irregular = pilot.indicators.filter((one) => one.irregular);
    expect(irregular.map(({ area }) => area)).toEqual([
      ...Array.from({ length: 3 }, () => 'education'),
      ...Array.from({ length: 3 }, () => 'health'),
    ]);
    for (const { code, question } of irregular)
      expect([code, /permit/.test(question.en), /titre/.test(question.fr)]).toEqual([code, true, true]);
  });

  test('offers three or four options, named a, b, c from the best', () => {
    for (const { code, options } of pilot.indicators) {
      expect([code, options.map((option) => option.code).join('')]).toEqual([
        code,
        options.length === 3 ? 'abc' : 'abcd',
      ]);
      const values = options.map(({ value }) => value);
      expect(['100 50 0', '100 67 33 0', '100 75 25 0'], code).toContain(values.join(' '));
    }
  });

  test('never has two indicators that ask the same, nor two options that say the same', () => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const language of ['en', 'fr'] as const) {
      const questions = pilot.indicators.map(({ question }) => plain(question[language]));
      const options = pilot.indicators.flatMap((one) => one.options.map(({ text }) => plain(text[language])));
      expect(new Set(questions).size).toBe(questions.length);
      expect(new Set(options).size).toBe(options.length);
      expect(options.length).toBeGreaterThan(3 * 72);
    }
  });
});

describe('The explorative instrument', () => {
  test('has three open questions in each area and no options', () => {
    expect(explorative.indicators).toHaveLength(27);
    expect(explorative.indicators.flatMap(({ options }) => options)).toEqual([]);
  });

  test('shares no code with the pilot, so that no answer is taken for one of the other', () => {
    const known = new Set(pilot.indicators.map(({ code }) => code));
    expect(explorative.indicators.filter(({ code }) => known.has(code))).toEqual([]);
  });
});
