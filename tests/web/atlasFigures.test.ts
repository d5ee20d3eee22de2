import { describe, expect, test } from 'vitest';
import { gapText } from '../../web/atlas/Legend.tsx';
import { figuresOn, type Series, scoreSeries } from '../../web/map/figures.ts';
import { piecesAt } from '../../web/map/geometry.ts';
import { legendOf } from '../../web/map/legend.ts';
import { paintOf } from '../../web/map/paint.ts';
import { scaleOf } from '../../web/map/scale.ts';
import { gazetteer, nationalScores, words } from './atlasWorld.ts';

const pieces = piecesAt(gazetteer, 2, []);
const show = (cells: Parameters<typeof nationalScores>[0]) =>
  figuresOn(pieces, scoreSeries(nationalScores(cells), 'education'));

test('a national score painted on regions says whose it is', () => {
  const figures = show({ ES: 43, EL: 36 });
  expect(figures.map(({ code, of, value }) => ({ code, of, value }))).toEqual([
    { code: 'EL41', of: 'EL', value: 36 },
    { code: 'ES51', of: 'ES', value: 43 },
    { code: 'ES61', of: 'ES', value: 43 },
  ]);
});

test('the legend counts countries, not the regions they are painted on', () => {
  const figures = show({ ES: 43, EL: 36 });
  const scale = scaleOf([43, 36], { method: 'equal', count: 3 }, { family: 'YlGnBu' });
  expect(legendOf(figures, scale).classes.map((one) => one.count)).toEqual([1, 1]);
});

test('a score of zero is a value; a missing one is none, has its own entry and its own look', () => {
  const figures = show({ ES: 0, EL: 'not-answered' });
  const scale = scaleOf([0], { method: 'equal', count: 3 }, { family: 'YlGnBu' });
  const legend = legendOf(figures, scale);
  expect(legend.classes).toMatchObject([{ from: 0, to: 0, count: 1 }]);
  expect(legend.gaps).toEqual([{ kind: 'not-answered', count: 1, demonstrations: 0 }]);
  const [greece, spain] = figures.map((figure) => paintOf(figure, scale, true));
  expect(spain?.gap).toBe(0);
  expect(greece?.gap).toBeGreaterThan(0);
  expect(greece?.fill).not.toBe(spain?.fill);
});

test('a country the index never covered was not asked', () => {
  expect(show({ ES: 43 }).find((figure) => figure.code === 'EL41')).toMatchObject({
    value: null,
    state: 'not-asked',
  });
});

describe('In an edition that is a demonstration', () => {
  const cells = { ES: 43, EL: 'under-review', FR: 'not-answered', IT: 'not-asked' } as const;
  const columns = { ...nationalScores(cells), standing: 'demonstration' as const };
  const invented = (series: Series) =>
    [...series.cells].filter(([, cell]) => cell.invented).map(([id]) => id);

  test('what was made up is marked, whether it is a score or why there is none; not being asked is true', () => {
    expect(invented(scoreSeries(columns, 'education'))).toEqual(['ES', 'EL', 'FR']);
  });

  test('an invented competence is marked in every edition, and the legend says how many are', () => {
    const press = {
      ...nationalScores({ ES: 43, EL: 'not-a-competence' }),
      standing: 'third-party' as const,
      invented: { education: ['EL'] },
    };
    const series = scoreSeries(press, 'education');
    expect(invented(series)).toEqual(['EL']);
    const { gaps } = legendOf(figuresOn(pieces, series), null);
    expect(gaps).toEqual([{ kind: 'not-a-competence', count: 1, demonstrations: 1 }]);
    expect(gaps.map((gap) => gapText(words, gap, 'score'))).toEqual([
      'Not a competence of the region, demonstration',
    ]);
  });
});

test('an area without a column of its own that year never borrows another', () => {
  const series = scoreSeries(nationalScores({ ES: 43 }), 'overall_with_health');
  expect(figuresOn(pieces, series).every((figure) => figure.value === null)).toBe(true);
});

test('on a map of mixed levels each region stands at its own, and none covers another', () => {
  expect(piecesAt(gazetteer, 'own', ['EL41', 'ES511', 'XX1']).map((piece) => piece.code)).toEqual([
    'EL41',
    'ES511',
  ]);
});
