import i18next from 'i18next';
import { expect, test } from 'vitest';
import { say } from '../../api/contract/sentences.ts';
import { readVariable, type Variable } from '../../api/contract/variable.ts';
import { figureWords } from '../../web/compare/figureWords.ts';
import { type Drawn, drawAll } from '../../web/compare/maps/core/drawn.ts';
import { describer } from '../../web/compare/maps/describe.ts';
import { FigureCell } from '../../web/compare/maps/table/FigureCell.tsx';
import { sharedReasons } from '../../web/compare/maps/table/reasons.ts';
import type { CompareWords } from '../../web/compare/words.ts';
import type { Cell, Series } from '../../web/map/figures.ts';
import { piecesAt } from '../../web/map/geometry.ts';
import { formats } from '../../web/ui/format.ts';
import atlas from '../../web/text/en/atlas.json' with { type: 'json' };
import common from '../../web/text/en/common.json' with { type: 'json' };
import compare from '../../web/text/en/compare.json' with { type: 'json' };
import views from '../../web/text/en/views.json' with { type: 'json' };
import vocabulary from '../../web/text/en/vocabulary.json' with { type: 'json' };
import { drawn } from '../support/drawn.tsx';
import { gazetteer } from './atlasWorld.ts';

/** People in reception: Catalonia's are the sum of its parts, those of Andalusia are counted with others'. */
const cell: Cell = {
  ...{ value: null, state: 'no-figure', reason: null, answered: null, applicable: null },
  ...{ demonstrations: 0, invented: false, differing: null },
};
const sum = { covered: 3, parts: 4 };
const together = say('counted-together', { regions: ['ES61', 'ES62'], persons: 40, day: '2025-12-31' });
const series: Series = {
  ...{ unit: 'persons', year: 2025, edition: null, national: false, standing: null, absent: 'no-figure' },
  source: { title: 'Reception', credit: 'A ministry', licence: 'CC BY 4.0', url: null },
  cells: new Map([
    [
      'ES51',
      { ...cell, value: 70, state: 'value', sum, reason: say('sum-of-parts', { day: '2025-12-31', ...sum }) },
    ],
    ['ES61', { ...cell, reason: together }],
  ]),
};
const many = ['AT11', 'AT12', 'AT13', 'AT21', 'AT22', 'AT31'];
const texts = { atlas, common, compare, views, vocabulary };
const english = i18next.createInstance();
await english.init({
  ...{ lng: 'en', ns: Object.keys(texts), resources: { en: texts } },
  interpolation: { escapeValue: false },
});
const words = {
  ...{ t: english.t, formats: formats('en') },
  regionName: (code: string) => code,
  variableName: () => 'People in reception',
} as unknown as CompareWords;
const says = figureWords(words);
const variable = readVariable('reception@2025') as Variable;
const all = drawAll([{ variable, series, error: null, retry: () => {} }], {
  ...{ pieces: piecesAt(gazetteer, 2, []), country: [], scale: 'own' },
}) as [Drawn];

const partly = /The sum of its parts, counted on .*: 3 of 4 parts have a figure\./;
const shared = 'and neither of them alone';

test('who points at a region is told what limits its figure, and why there is none', () => {
  const describe = describer({ words, says }, all);
  expect(describe('ES51')).toMatch(partly);
  expect(describe('ES61')).toContain(shared);
  expect(describe('EL41').split('\n')).toHaveLength(2);
});

test('the table says it too', async () => {
  const cells = (
    <table>
      <tbody>
        <tr>
          {all[0].figures.map((figure) => (
            <FigureCell key={figure.code} {...{ figure, words, says }} unit="persons" shared={new Set()} />
          ))}
        </tr>
      </tbody>
    </table>
  );
  const markup = await drawn(cells, { language: 'en', words: { en: texts, fr: texts } });
  expect(markup).toMatch(partly);
  expect(markup).toContain(shared);
});

test('what many regions share is said once, over the table', () => {
  const why = say('no-reception-figures');
  const cells = new Map([...series.cells, ...many.map((code) => [code, { ...cell, reason: why }] as const)]);
  const [drawnMany] = drawAll([{ variable, series: { ...series, cells }, error: null, retry: () => {} }], {
    ...{ pieces: many.concat('ES51').map((code) => ({ code, of: code })), country: [], scale: 'own' },
  }) as [Drawn];
  const [shared] = sharedReasons([drawnMany, null], says);
  expect([...(shared ?? [])]).toEqual([english.t('vocabulary:reason.no-reception-figures')]);
});
