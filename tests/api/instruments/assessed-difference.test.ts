import { expect, test } from 'vitest';
import { assessedDifferenceOf } from '../../../api/instruments/assessed-difference.ts';
import { assessed, bothWays, indicatorOf, instrumentWith } from '../../support/assessed.ts';

const nothing = {
  added: [],
  retired: [],
  revived: [],
  removed: [],
  moved: [],
  reweighed: [],
  reworded: [],
  optionsAdded: [],
  optionsRemoved: [],
  revalued: [],
};
const [best, worst] = indicatorOf('he-01').options;
if (!best || !worst) throw new Error('The small indicator has two options.');

test('Nothing differs between a version and itself, nor when the same indicators stand in another order', () => {
  const pilot = assessed();
  expect(assessedDifferenceOf(pilot, assessed())).toEqual(nothing);
  expect(assessedDifferenceOf(pilot, { ...pilot, indicators: pilot.indicators.toReversed() })).toEqual(
    nothing,
  );
});

test('What came, went, is no longer asked or is asked again is named by its code', () => {
  const before = instrumentWith(
    indicatorOf('he-01'),
    indicatorOf('he-02'),
    indicatorOf('he-03', { retired: true }),
    indicatorOf('he-05', { retired: true }),
  );
  const after = instrumentWith(
    indicatorOf('he-02', { retired: true }),
    indicatorOf('he-03'),
    indicatorOf('he-04'),
    indicatorOf('he-05', { retired: true }),
  );
  expect(assessedDifferenceOf(before, after)).toEqual({
    ...nothing,
    added: ['he-04'],
    removed: ['he-01'],
    retired: ['he-02'],
    revived: ['he-03'],
  });
});

test('Options are told apart: added, removed, worth something else', () => {
  const before = instrumentWith(
    indicatorOf('he-01', {
      options: [best, { code: 'm', value: 50, text: bothWays('Half of it') }, worst],
    }),
  );
  const after = instrumentWith(
    indicatorOf('he-01', {
      options: [best, { code: 'n', value: 75, text: bothWays('More than half') }, { ...worst, value: 10 }],
    }),
  );
  expect(assessedDifferenceOf(before, after)).toEqual({
    ...nothing,
    optionsAdded: ['he-01.n'],
    optionsRemoved: ['he-01.m'],
    revalued: [{ place: 'he-01.b', before: 0, after: 10 }],
  });
});

test('A weight that is not said is 1, so saying 1 changes nothing', () => {
  const before = instrumentWith(indicatorOf('he-01'), indicatorOf('he-02'));
  const after = instrumentWith(indicatorOf('he-01', { weight: 1 }), indicatorOf('he-02', { weight: 0.5 }));
  expect(assessedDifferenceOf(before, after).reweighed).toEqual([{ place: 'he-02', before: 1, after: 0.5 }]);
});

test('A place on the axes, and whether it is about people without a permit, are told one by one', () => {
  const before = instrumentWith(indicatorOf('he-01', { irregular: false }));
  const after = instrumentWith(indicatorOf('he-01', { phase: 'evaluation', irregular: true }));
  expect(assessedDifferenceOf(before, after)).toEqual({
    ...nothing,
    moved: [
      { code: 'he-01', axis: 'phase', before: 'output', after: 'evaluation' },
      { code: 'he-01', axis: 'irregular', before: 'false', after: 'true' },
    ],
  });
});

test('Words are compared language by language, a new language against nothing', () => {
  const before = instrumentWith(indicatorOf('he-01'));
  const after = instrumentWith(
    indicatorOf('he-01', {
      title: { ...bothWays('Title of he-01'), fr: 'Autre titre' },
      options: [{ ...best, text: { ...best.text, it: 'Tutto' } }, worst],
    }),
  );
  after.introduction = { ...after.introduction, en: 'For all tests' };
  expect(assessedDifferenceOf(before, after)).toEqual({
    ...nothing,
    reworded: [
      { path: 'introduction', language: 'en', before: 'For tests', after: 'For all tests' },
      {
        path: 'he-01.title',
        language: 'fr',
        before: 'Title of he-01 en français',
        after: 'Autre titre',
      },
      { path: 'he-01.a', language: 'it', before: '', after: 'Tutto' },
    ],
  });
});
