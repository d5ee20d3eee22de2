import { describe, expect, test } from 'vitest';
import { agreementOf, type Pair } from '../../api/assessments/agreement.ts';
import type { AgreementView, AnswerView, AssessmentQuestions } from '../../api/contract/assessment.ts';
import { editionOf } from '../../api/scores/edition.ts';
import { scoresOf } from '../../api/scores/score.ts';
import { linesOf } from '../../web/assessments/editing/agreed.ts';
import { changesBetween, newSince, originOf } from '../../web/assessments/editing/changes.ts';
import { filters, isWanted } from '../../web/assessments/editing/filters.ts';
import { previewOf } from '../../web/assessments/editing/scores.ts';
import { indicatorOf, instrumentWith } from '../support/assessed.ts';

const source = { title: 'Act', url: null, date: '2016', page: null };
const answer = (indicator: string, option: string | null, changed: Partial<AnswerView> = {}): AnswerView => ({
  ...{ indicator, option, reason: null, comment: 'Why', text: null, sources: [source] },
  ...changed,
});
const review = (indicator: string, option: string | null) => ({
  ...{ indicator, agrees: option === null, option, comment: option && 'Rather', sources: [] },
});

describe('What ed reads of the answers', () => {
  const read = (given: AnswerView | undefined, isAsked = false, isChanged = false) =>
    filters.filter((one) => isWanted(one, { answer: given, isAsked, isChanged }));

  test('a clear answer is found under all answers only', () => {
    expect(read(answer('h-01', 'a'))).toEqual(['all']);
  });

  test('what does not apply, has no comment, was asked about or has changed is found under its name', () => {
    expect(read(answer('h-01', 'not-applicable'))).toEqual(['all', 'not-applicable']);
    expect(read(answer('h-01', 'a', { comment: ' ' }))).toEqual(['all', 'without-comment']);
    expect(read(undefined)).toEqual(['all', 'without-comment']);
    expect(read(answer('h-01', 'a'), true, true)).toEqual(['all', 'asked-before', 'changed']);
  });
});

describe('What changed since the version before', () => {
  const none = { reviews: [], resolutions: [] };
  const order = ['h-01', 'h-02', 'h-03'];

  test('is told part by part, in the order of the instrument; what is the same is not told', () => {
    const before = [answer('h-02', 'b'), answer('h-01', 'a')];
    const now = [answer('h-01', 'a'), answer('h-02', 'c', { sources: [] }), answer('h-03', 'a')];
    const found = newSince({ answers: before }, now, order);
    expect([...found].map(([code, changes]) => [code, changes.map(({ part }) => part)])).toEqual([
      ['h-02', ['option', 'sources']],
      ['h-03', ['option', 'comment', 'sources']],
    ]);
    expect(found.get('h-02')?.[0]).toMatchObject({ before: 'b', after: 'c' });
  });

  test('between two versions is told of both experts and the editor, and a space counts', () => {
    const before = { ...none, answers: [answer('h-01', 'a')], reviews: [review('h-01', 'b')] };
    const after = {
      answers: [answer('h-01', 'a', { comment: 'Why ' })],
      reviews: [review('h-01', null)],
      resolutions: [{ indicator: 'h-01', choice: 'third' as const, option: 'c', reason: 'So' }],
    };
    expect(changesBetween(before, after, order).map(({ speaker, part }) => `${speaker} ${part}`)).toEqual([
      'assessor comment',
      'reviewer agrees',
      'reviewer option',
      'reviewer comment',
      'editor choice',
      'editor option',
      'editor reason',
    ]);
    expect(changesBetween(after, after, order)).toEqual([]);
    // The assessor is not told what the reviewer says.
    const own = { answers: before.answers, reviews: null, resolutions: null };
    expect(changesBetween(own, own, order)).toEqual([]);
  });

  test('a version comes from the one that was asked about last, given-up corrections apart', () => {
    const asked = (version: number) => ({
      ...{ id: crypto.randomUUID(), version, indicator: null, text: 'Why?', askedAt: '2026-03-02T10:00:00Z' },
    });
    expect(originOf({ version: 1, questions: [] })).toBeUndefined();
    expect(originOf({ version: 2, questions: [asked(1)] })).toBe(1);
    // 2 corrected 1 and was given up; 3 corrects 1 again.
    expect(originOf({ version: 3, questions: [asked(1), asked(1)] })).toBe(1);
    // A reason for withdrawing is kept with the version at hand.
    expect(originOf({ version: 2, questions: [asked(1), asked(2)] })).toBe(1);
    expect(originOf({ version: null, questions: null })).toBeUndefined();
  });
});

describe('What is said of the agreement', () => {
  const given = (value: number | null) => ({
    option: value === null ? 'not-applicable' : `v${value}`,
    value,
  });
  const said = (...pairs: [number | null, number | null][]) => {
    const view = agreementOf(pairs.map(([a, b]): Pair => ({ assessor: given(a), reviewer: given(b) })));
    return linesOf({ label: 'agreement after review, not independent coding', ...view } as AgreementView);
  };

  test('a rate in per cent, and kappa with n and interval', () => {
    const [rate, kappa] = said([100, 100], [50, 50], [0, 50], [null, 0]);
    expect(rate).toEqual({ key: 'rate', numbers: { agreed: 2, compared: 3, percent: 66.7 } });
    expect(kappa).toMatchObject({ key: 'kappa', numbers: { value: 0.667, compared: 3 } });
  });

  test('what is undefined is a sentence without a number', () => {
    const undefinedLines = [
      { key: 'noRate', numbers: {} },
      { key: 'noKappa', numbers: {} },
    ];
    expect(said([null, 0], [100, null])).toEqual(undefinedLines);
    expect(said()).toEqual(undefinedLines);
    expect(said([50, 50], [50, 50])[1]).toEqual({ key: 'noKappa', numbers: {} });
  });

  test('where they never differ there is a kappa, and no interval', () => {
    expect(said([100, 100], [0, 0])[1]).toEqual({ key: 'kappaOnly', numbers: { value: 1, compared: 2 } });
  });

  test('nearly all is not all', () => {
    const many = Array.from({ length: 399 }, (): [number, number] => [100, 100]);
    expect(said(...many, [100, 0])[0]?.numbers.percent).toBe(99.8);
  });
});

describe('Before publishing', () => {
  const instrument = instrumentWith(
    indicatorOf('he-01'),
    indicatorOf('he-02'),
    indicatorOf('ho-01', { area: 'housing' }),
  );
  const questions: AssessmentQuestions = {
    ...instrument,
    indicators: instrument.indicators.map((one) => ({ ...one, asked: one.area !== 'housing' })),
  };
  const said = {
    competences: { housing: 'none' as const },
    answers: [answer('he-01', 'a'), answer('he-02', 'a')],
    reviews: [review('he-01', null), review('he-02', 'b')],
    resolutions: [],
  };
  const health = (preview: ReturnType<typeof previewOf>) =>
    preview?.scores.find(({ kind, code }) => kind === 'area' && code === 'health');

  test('an open difference counts as not answered, and is named', () => {
    const preview = previewOf(questions, said);
    expect(preview?.open).toEqual(['he-02']);
    expect(health(preview)).toMatchObject({ value: 100, answered: 1, applicable: 2 });
  });

  test('resolved, the scores are those that publishing reckons; an area without competence is none', () => {
    const choice = { indicator: 'he-02', choice: 'reviewer' as const, option: null, reason: 'So' };
    const preview = previewOf(questions, { ...said, resolutions: [choice] });
    const reckoned = scoresOf(
      editionOf(instrument),
      [
        ['he-01', 100],
        ['he-02', 0],
      ],
      ['housing'],
    );
    expect(preview?.open).toEqual([]);
    expect(health(preview)).toMatchObject({ value: 50, answered: 2, applicable: 2 });
    expect(reckoned).toEqual(expect.arrayContaining(preview?.scores ?? []));
    expect(preview?.scores.find(({ code }) => code === 'housing')?.state).toBe('not-a-competence');
    expect(preview?.scores.some(({ code }) => code === 'education')).toBe(false);
  });

  test('there is none where values are not told, or nothing has a value', () => {
    const blind = questions.indicators.map((one) => ({
      ...one,
      options: one.options.map((option) => ({ ...option, value: null })),
    }));
    expect(previewOf({ ...questions, indicators: blind }, said)).toBeUndefined();
    expect(previewOf({ ...questions, kind: 'explorative' }, said)).toBeUndefined();
  });
});
