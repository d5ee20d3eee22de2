import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../api/contract/indicator.ts';
import { checkAssessed, checkDrafted } from '../../../api/instruments/assessed-check.ts';
import {
  blankIndicator,
  changeKey,
  nextCode,
  nextVersion,
  withOption,
} from '../../../api/instruments/assessed-draft.ts';
import { assessed, bothWays, indicatorOf, instrumentWith, written } from '../../support/assessed.ts';

const none = { title: null, introduction: null, indicators: [] };
const pilot = assessed();
const one = (code: string) => {
  const found = pilot.indicators.find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const place = {
  area: 'health',
  element: 'actors',
  phase: 'evaluation',
  group: 'third-country-nationals',
} as const;

describe('The version that a draft would make', () => {
  test('is the last one with the next number where nothing is drafted: and so refused', () => {
    const next = nextVersion(pilot, none);
    expect(next).toEqual({ ...pilot, version: 2 });
    expect(checkAssessed(next, pilot).refused.map(({ code }) => code)).toEqual(['unchanged']);
  });

  test('keeps every indicator in its place and puts new ones behind those of their area', () => {
    const changed = { ...one('he-02'), weight: 2 };
    const added = { ...indicatorOf('he-09'), area: 'health' as const };
    const next = nextVersion(pilot, { ...none, indicators: [added, changed] });
    const codes = next.indicators.map(({ code }) => code);
    expect(codes).toHaveLength(73);
    expect(codes.filter((code) => code !== 'he-09')).toEqual(pilot.indicators.map(({ code }) => code));
    expect(codes[codes.indexOf('he-09') - 1]).toBe('he-08');
    expect(next.indicators.find(({ code }) => code === 'he-02')).toEqual(changed);
  });

  test('has the draft’s title and introduction where there are any', () => {
    const title = bothWays('Second');
    const { introduction, ...next } = nextVersion(pilot, { ...none, title });
    expect([next.title, introduction]).toEqual([title, pilot.introduction]);
  });
});

describe('A new indicator', () => {
  test('has the first free code of its area, and never one that was retired', () => {
    expect(nextCode(pilot, 'labour-market')).toBe('lm-09');
    const retired = indicatorOf('he-12', { retired: true });
    expect(nextCode(instrumentWith(indicatorOf('he-01'), retired), 'health')).toBe('he-13');
    expect(nextCode(instrumentWith(indicatorOf('he-01'), indicatorOf('he-open-1')), 'health')).toBe('he-02');
    expect(nextCode(instrumentWith(indicatorOf('he-01')), 'housing')).toBe('ho-01');
  });

  test('is empty, and every text that is missing is said in both languages; written, it can be published', () => {
    const blank = blankIndicator(pilot, { code: 'he-09', ...place });
    const missing = checkDrafted(nextVersion(pilot, { ...none, indicators: [blank] }), pilot).refused;
    const places = ['title', 'question', 'guidance', 'evidence', 'a', 'b', 'c'];
    expect(new Set(missing.map((fault) => `${fault.place} ${fault.code} ${fault.params?.language}`))).toEqual(
      new Set(
        places.flatMap((part) => ['en', 'fr'].map((language) => `he-09.${part} translation ${language}`)),
      ),
    );
    const next = nextVersion(pilot, { ...none, indicators: [written(blank)] });
    expect(checkAssessed(next, pilot)).toMatchObject({ refused: [], toConfirm: [] });
  });

  test('of an explorative instrument has no options', () => {
    const blank = blankIndicator({ kind: 'explorative' }, { code: 'he-02', ...place });
    expect(blank.options).toEqual([]);
  });

  test('gets one more option before the last, worth the middle of its neighbours', () => {
    const { options } = blankIndicator(pilot, { code: 'he-09', ...place });
    expect(withOption(options).map(({ code, value }) => [code, value])).toEqual([
      ...[
        ['a', 100],
        ['b', 50],
        ['d', 25],
        ['c', 0],
      ],
    ]);
    expect(withOption(withOption(options)).map(({ value }) => value)).toEqual([100, 50, 25, 13, 0]);
  });
});

test('No two changes of a draft are confirmed by the same key', () => {
  const changed: Indicator = {
    ...one('he-02'),
    element: 'resources',
    phase: 'evaluation',
    group: 'beneficiaries-of-protection',
    weight: 2,
    title: bothWays('Another title'),
    options: one('he-02').options.map((option) => ({ ...option, value: option.value / 2 })),
  };
  const next = nextVersion(pilot, { ...none, indicators: [{ ...changed, irregular: !changed.irregular }] });
  const { toConfirm } = checkDrafted(next, pilot);
  const keys = toConfirm.map(changeKey);
  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
});
