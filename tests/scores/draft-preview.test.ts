import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../api/contract/indicator.ts';
import { type Past, previewOf } from '../../api/scores/draft-preview.ts';
import { bothWays, indicatorOf, instrumentWith } from '../support/assessed.ts';

const options = (...values: number[]) =>
  values.map((value, at) => ({ code: 'abcd'[at] ?? '', value, text: bothWays(`Worth ${value}`) }));
const he = (code: string, changed: Partial<Indicator> = {}) =>
  indicatorOf(code, { options: options(100, 50, 0), ...changed });
const ho = (code: string, changed: Partial<Indicator> = {}) => he(code, { area: 'housing', ...changed });

/** Health with three indicators, housing with two. */
const pilot = instrumentWith(he('he-01'), he('he-02'), he('he-03'), ho('ho-01'), ho('ho-02'));
const given = (answers: Record<string, string>) =>
  Object.entries(answers).map(([indicator, option]) => ({ indicator, option }));
const answers = given({ 'he-01': 'a', 'he-02': 'b', 'he-03': 'c', 'ho-01': 'a', 'ho-02': 'b' });
/** Nothing is asked of the other six areas: the overall has no place for them. */
const past: Past = { instrument: pilot, answers, notCompetent: [] };
const lineOf = (draft: ReturnType<typeof instrumentWith>, area: string, of = past) =>
  previewOf(draft, of).lines.find((line) => line.area === area);
const side = (value: number | null, answered: number, applicable: number, state = 'value') => ({
  ...{ value, state, answered, applicable },
});

describe('How past answers would score under a draft', () => {
  test('as they did, where the draft changes nothing', () => {
    const found = previewOf(pilot, past);
    expect([found.added, found.retired, found.revalued]).toEqual([[], [], []]);
    for (const { before, after } of found.lines) expect(after).toEqual(before);
    // (100 + 50 + 0) / 3 = 50 and (100 + 50) / 2 = 75; the overall is the mean of both areas: 62.5.
    expect(lineOf(pilot, 'health')?.before).toEqual(side(50, 3, 3));
    expect(lineOf(pilot, 'housing')?.before).toEqual(side(75, 2, 2));
    expect(lineOf(pilot, 'overall')?.before).toEqual(side(62.5, 5, 5));
    expect(lineOf(pilot, 'education')?.before).toEqual(side(null, 0, 0, 'not-asked'));
  });

  test('an option worth something else moves its area by its share, and the overall by half of that', () => {
    const draft = instrumentWith(
      ...[he('he-01'), he('he-02', { options: options(100, 80, 0) }), he('he-03')],
      ...[ho('ho-01'), ho('ho-02')],
    );
    // (100 + 80 + 0) / 3 = 60; (60 + 75) / 2 = 67.5.
    expect(lineOf(draft, 'health')?.after).toEqual(side(60, 3, 3));
    expect(lineOf(draft, 'housing')?.after).toEqual(side(75, 2, 2));
    expect(lineOf(draft, 'overall')?.after).toEqual(side(67.5, 5, 5));
    expect(previewOf(draft, past).revalued).toEqual([
      { indicator: 'he-02', option: 'b', before: 50, after: 80 },
    ]);
  });

  test('an indicator that weighs three counts three times', () => {
    const draft = instrumentWith(...[he('he-01', { weight: 3 }), he('he-02'), he('he-03')], ho('ho-01'));
    // (3 x 100 + 50 + 0) / 5 = 70; ho-02 is not there: 100 of one.
    expect(lineOf(draft, 'health')?.after).toEqual(side(70, 3, 3));
    expect(lineOf(draft, 'housing')?.after).toEqual(side(100, 1, 1));
  });

  test('what is retired counts no more, what is new is unanswered: coverage falls until there is no score', () => {
    const draft = instrumentWith(
      ...[he('he-01'), he('he-02'), he('he-03', { retired: true }), he('he-04')],
      ...[ho('ho-01'), ho('ho-02'), ho('ho-03'), ho('ho-04'), ho('ho-05')],
    );
    const found = previewOf(draft, past);
    expect([found.added, found.retired]).toEqual([['he-04', 'ho-03', 'ho-04', 'ho-05'], ['he-03']]);
    // (100 + 50) / 2 of 2 of 3; of housing 2 of 5 are answered, less than half: no score, and so no overall.
    expect(lineOf(draft, 'health')?.after).toEqual(side(75, 2, 3));
    expect(lineOf(draft, 'housing')?.after).toEqual(side(null, 2, 5, 'not-answered'));
    expect(lineOf(draft, 'overall')?.after).toEqual(side(null, 4, 8, 'not-answered'));
  });

  test('what does not apply still does not, and an area without competence is not asked for the new indicators', () => {
    const draft = instrumentWith(...pilot.indicators, he('he-04'), ho('ho-03'));
    const of = {
      ...past,
      answers: given({ 'he-01': 'a', 'he-02': 'not-applicable', 'he-03': 'b' }),
      notCompetent: ['housing' as const],
    };
    expect(previewOf(draft, of).added).toEqual(['he-04']);
    expect(lineOf(draft, 'health', of)).toMatchObject({ before: side(75, 2, 2), after: side(75, 2, 3) });
    expect(lineOf(draft, 'housing', of)?.after).toEqual(side(null, 0, 0, 'not-a-competence'));
    expect(lineOf(draft, 'overall', of)?.after).toEqual(side(75, 2, 3));
  });

  test('an area that is asked for the first time has no score before, and one retired whole has none after', () => {
    const draft = instrumentWith(
      ...pilot.indicators.map((one) => (one.area === 'housing' ? { ...one, retired: true } : one)),
      he('ed-01', { area: 'education' }),
    );
    expect(lineOf(draft, 'education')).toMatchObject({
      before: side(null, 0, 0, 'not-asked'),
      after: side(null, 0, 1, 'not-answered'),
    });
    expect(lineOf(draft, 'housing')?.after).toEqual(side(null, 0, 0, 'not-asked'));
  });

  test('an option that is raised never lowers a score, whatever was answered', () => {
    const option = fc.constantFrom('a', 'b', 'c', 'not-applicable');
    fc.assert(
      fc.property(fc.tuple(option, option, option), fc.integer({ min: 50, max: 100 }), (chosen, worth) => {
        const draft = instrumentWith(
          ...pilot.indicators.map((one) =>
            one.code === 'he-02' ? { ...one, options: options(100, worth, 0) } : one,
          ),
        );
        const of = {
          ...past,
          answers: given(Object.fromEntries(chosen.map((one, at) => [`he-0${at + 1}`, one]))),
        };
        const { before, after } = lineOf(draft, 'health', of) ?? {};
        expect(after?.value ?? 0).toBeGreaterThanOrEqual(before?.value ?? 0);
        expect([after?.answered, after?.applicable]).toEqual([before?.answered, before?.applicable]);
      }),
    );
  });
});
