import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentInstrument } from '../../api/contract/indicator.ts';
import { compile } from '../../api/scores/compiled.ts';
import { type Edition, editionOf } from '../../api/scores/edition.ts';
import { scoreAll } from '../../api/scores/score-all.ts';
import { type Answer, compiledOf, rowOf, scoreAt, scoresOf } from '../../api/scores/score.ts';
import { anyRegion, oracle, tiny } from './world.ts';

const by = (edition: Edition, answers: Record<string, Answer>, notCompetent: string[] = []) =>
  new Map(scoresOf(edition, Object.entries(answers), notCompetent).map((one) => [one.code, one]));
const full = { w1: 100, w2: 50, w3: 0, w4: 50, h1: 100, h2: 50, a1: 0 };
const close = (found: number | null | undefined, wanted: number | null) =>
  found === wanted || (typeof found === 'number' && wanted !== null && Math.abs(found - wanted) < 1e-9);

describe('The scores of a region', () => {
  test('are means at each step, the same answers on every axis, and say what they stand on', () => {
    const scores = by(tiny, full);
    expect(scores.get('work')).toEqual({
      kind: 'area',
      code: 'work',
      edition: 'tiny-1',
      value: 50,
      state: 'value',
      answered: 4,
      applicable: 4,
      areas: ['work'],
    });
    expect(scores.get('overall')).toMatchObject({
      value: 62.5,
      answered: 6,
      applicable: 6,
      areas: ['work', 'home'],
    });
    expect(scores.get('rules')).toMatchObject({ axis: 'element', value: 100, areas: ['work', 'home'] });
    expect(scores.get('money')).toMatchObject({ value: 37.5, answered: 4 });
  });

  test('hold an area that stands apart in no overall and on no axis', () => {
    const [low, high] = [by(tiny, full), by(tiny, { ...full, a1: 100 })];
    expect([low.get('arrival')?.value, high.get('arrival')?.value]).toEqual([0, 100]);
    for (const code of ['overall', 'rules', 'money']) expect(high.get(code)).toEqual(low.get(code));
  });

  test('exactly half of the applicable answers are enough; one less is none, and then there is no overall', () => {
    const half = by(tiny, { w1: 100, w2: 50, h1: 100, h2: 50 });
    expect(half.get('work')).toMatchObject({ value: 75, answered: 2, applicable: 4 });
    const less = by(tiny, { w1: 100, h1: 100, h2: 50 });
    expect(less.get('work')).toMatchObject({
      value: null,
      state: 'not-answered',
      answered: 1,
      applicable: 4,
    });
    expect(less.get('overall')).toMatchObject({ value: null, state: 'not-answered', areas: ['home'] });
  });

  test('an answer "not applicable" leaves the denominator: 1 of 2 is half', () => {
    const scores = by(tiny, { w1: 100, w3: 'not-applicable', w4: 'not-applicable', h1: 0, h2: 0 });
    expect(scores.get('work')).toMatchObject({ value: 100, answered: 1, applicable: 2 });
  });

  test('an area that is not the region’s competence leaves the overall and the axes, whatever was answered', () => {
    const scores = by(tiny, full, ['home']);
    expect(scores.get('home')).toMatchObject({
      value: null,
      state: 'not-a-competence',
      answered: 0,
      applicable: 0,
    });
    expect(scores.get('overall')).toMatchObject({ value: 50, applicable: 4, areas: ['work'] });
    expect(scores.get('rules')).toMatchObject({ value: 100, applicable: 1, areas: ['work'] });
  });

  test('a region that is competent for nothing has no overall, and it is not for want of answers', () => {
    const scores = by(tiny, {}, ['work', 'home', 'arrival']);
    expect([...scores.values()].map(({ state }) => state)).toEqual(
      scores.size === 6 ? Array(6).fill('not-a-competence') : [],
    );
  });

  test('without any answer are none, never zero', () => {
    expect([...by(tiny, {}).values()].map(({ value, state }) => [value, state])).toEqual(
      Array(6).fill([null, 'not-answered']),
    );
  });

  test('refuse an unknown indicator and a value outside 0 to 100', () => {
    expect(() => by(tiny, { x9: 50 })).toThrow('x9 is no indicator of tiny-1.');
    for (const value of [-1, 100.01, Number.NaN])
      expect(() => by(tiny, { w1: value })).toThrow('w1 must be from 0 to 100');
  });
});

describe('A look-up', () => {
  const both: Edition = {
    id: 'both-1',
    areas: [{ code: 'work' }],
    overalls: [],
    axes: [],
    indicators: [
      { code: 'w1', area: 'work' },
      {
        code: 'w2w3',
        area: 'work',
        lookUp: {
          of: [
            { code: 'w2', values: [0, 100] },
            { code: 'w3', values: [0, 50, 100] },
          ],
          table: [0, 10, 20, 30, 60, 90],
        },
      },
    ],
  };
  const work = (answers: Record<string, Answer>) => by(both, answers).get('work');

  test('counts as one indicator, worth what the table says of the combination', () => {
    expect(work({ w1: 0, w2: 100, w3: 50 })).toMatchObject({ value: 30, answered: 2, applicable: 2 });
    expect(work({ w1: 0, w2: 0, w3: 100 })?.value).toBe(10);
  });

  test('is missing with one of its parts, and not applicable with one of them', () => {
    expect(work({ w1: 40, w2: 100 })).toMatchObject({ value: 40, answered: 1, applicable: 2 });
    expect(work({ w1: 40, w2: 'not-applicable', w3: 0 })).toMatchObject({
      value: 40,
      answered: 1,
      applicable: 1,
    });
  });

  test('refuses a combination that is not in it, and an edition one whose table is not whole', () => {
    expect(() => work({ w2: 100, w3: 51 })).toThrow('51 is no value of a look-up.');
    const [w1, w2w3] = both.indicators;
    const cut = { ...w2w3, lookUp: { of: w2w3?.lookUp?.of ?? [], table: [1, 2, 3] } };
    expect(() => compile({ ...both, indicators: [w1, cut] as Edition['indicators'] })).toThrow(
      'needs 6 values',
    );
  });
});

describe('An edition', () => {
  const refused = (change: Partial<Edition>) => () => compile({ ...tiny, ...change });
  test('that is not whole is refused with what is wrong', () => {
    const [w1] = tiny.indicators as [Edition['indicators'][number]];
    expect(refused({ indicators: [w1, w1] })).toThrow('w1 is there twice.');
    expect(refused({ indicators: [{ ...w1, area: 'moon' }] })).toThrow('w1 is in "moon", which is no area.');
    expect(refused({ indicators: [{ ...w1, places: {} }] })).toThrow('w1 has no place on element.');
    expect(refused({ indicators: [{ ...w1, weight: 0 }] })).toThrow('The weight of w1 must be above 0.');
    expect(refused({ overalls: [{ code: 'overall', areas: ['arrival'] }] })).toThrow('"arrival" is no area');
  });

  test('of an instrument has its eight areas in the overall, reception apart, four axes, and no retired indicator', () => {
    const text = { en: 'x', fr: 'x' };
    const own = (code: string, area: string, retired = false) => ({
      code,
      area,
      element: 'actions',
      phase: 'output',
      group: 'third-country-nationals',
      retired,
      title: text,
      question: text,
      guidance: text,
      evidence: text,
      options: [{ code: 'a', value: 100, text }],
    });
    const indicators = [
      own('lm-1', 'labour-market'),
      own('lm-2', 'labour-market', true),
      own('re-1', 'reception'),
    ];
    const instrument = {
      id: 'mipex-reg',
      version: 3,
      kind: 'scored',
      title: text,
      introduction: text,
      indicators,
    };
    const edition = editionOf(instrument as AssessmentInstrument);
    const rest = [
      'education',
      'language',
      'health',
      'housing',
      'social-assistance',
      'political-participation',
      'anti-discrimination',
    ];
    const scores = by(edition, { 'lm-1': 100, 're-1': 0 }, rest);
    expect(scores.get('overall')).toMatchObject({
      edition: 'mipex-reg-3',
      value: 100,
      areas: ['labour-market'],
    });
    expect(scores.get('reception')?.value).toBe(0);
    expect(['actions', 'output', 'third-country-nationals'].map((code) => scores.get(code)?.value)).toEqual([
      100, 100, 100,
    ]);
    expect(() => editionOf({ ...instrument, kind: 'explorative' } as AssessmentInstrument)).toThrow(
      'has no scores',
    );
  });
});

describe('Whatever the edition and the answers', () => {
  test('scores are what the rules say, on every axis (an oracle written apart)', () => {
    fc.assert(
      fc.property(anyRegion, ({ edition, answers, notCompetent }) => {
        const wanted = oracle(edition, answers, notCompetent);
        const odd = scoresOf(edition, answers, notCompetent).filter(
          ({ code, value }) => !close(value, wanted.get(code) ?? null),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('stay within the answers they stand on, and within 0 to 100', () => {
    fc.assert(
      fc.property(anyRegion, ({ edition, answers }) => {
        const given = answers.flatMap(([, answer]) => (typeof answer === 'number' ? [answer] : []));
        for (const { value } of scoresOf(edition, answers)) {
          if (value === null) continue;
          expect(value).toBeLessThanOrEqual(Math.min(100, Math.max(...given) + 1e-9));
          expect(value).toBeGreaterThanOrEqual(Math.max(0, Math.min(...given) - 1e-9));
        }
      }),
    );
  });

  test('a better answer never makes a score worse', () => {
    fc.assert(
      fc.property(anyRegion, fc.nat(), ({ edition, answers }, at) => {
        const numbers = answers.filter(([, answer]) => typeof answer === 'number');
        const chosen = numbers[at % Math.max(1, numbers.length)];
        if (!chosen) return;
        const better = answers.map(([code, answer]) => [code, code === chosen[0] ? 100 : answer] as const);
        const after = scoresOf(edition, better);
        scoresOf(edition, answers).forEach(({ value, state }, i) => {
          expect(after[i]?.state).toBe(state);
          if (value !== null) expect(after[i]?.value).toBeGreaterThanOrEqual(value - 1e-9);
        });
      }),
    );
  });

  test('the order of answers and of indicators is irrelevant', () => {
    fc.assert(
      fc.property(anyRegion, ({ edition, answers, notCompetent }) => {
        const turned = { ...edition, indicators: edition.indicators.toReversed() };
        const after = scoresOf(turned, answers.toReversed(), notCompetent);
        scoresOf(edition, answers, notCompetent).forEach((score, i) => {
          expect({ ...after[i], value: 0 }).toEqual({ ...score, value: 0 });
          expect(close(after[i]?.value, score.value)).toBe(true);
        });
      }),
    );
  });

  test('permuted axes give the same scores under their new names', () => {
    fc.assert(
      fc.property(anyRegion, ({ edition, answers, notCompetent }) => {
        const turned = { ...edition, axes: edition.axes.toReversed() };
        const sorted = (of: Edition) =>
          scoresOf(of, answers, notCompetent).toSorted((a, b) => (a.code < b.code ? -1 : 1));
        expect(sorted(turned)).toEqual(sorted(edition));
      }),
    );
  });

  test('a missing answer never changes a score that it has no part in', () => {
    fc.assert(
      fc.property(anyRegion, fc.nat(), ({ edition, answers }, at) => {
        const gone = answers[at % Math.max(1, answers.length)]?.[0];
        const one = edition.indicators.find(({ code }) => code === gone);
        if (!one) return;
        const after = scoresOf(
          edition,
          answers.filter(([code]) => code !== gone),
        );
        scoresOf(edition, answers).forEach((score, i) => {
          const places: string[] = [one.area, ...Object.values(one.places ?? {})];
          if (score.kind === 'overall' ? one.area === 'arrival' : !places.includes(score.code))
            expect(after[i]).toEqual(score);
        });
      }),
    );
  });

  test('many regions in one pass have the scores that each has by itself', () => {
    fc.assert(
      fc.property(anyRegion, fc.array(fc.nat(), { maxLength: 5 }), ({ edition, answers }, cuts) => {
        const compiled = compiledOf(edition);
        const regions = [answers, ...cuts.map((cut) => answers.filter((_, i) => (cut >> (i % 8)) % 2 === 0))];
        const rows = Float64Array.from(regions.flatMap((one) => [...rowOf(compiled, one)]));
        const scored = scoreAll(compiled, rows);
        regions.forEach((one, row) => {
          scoresOf(edition, one).forEach((score, i) => {
            expect(score).toMatchObject(scoreAt(scored, row * compiled.results.length + i));
          });
        });
      }),
    );
  });
});
