import i18next from 'i18next';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ScoreColumns } from '../../api/contract/scores.ts';
import type { ValueState } from '../../drizzle/vocabulary.ts';
import { type Boundaries, type Gazetteer, gazetteerOf } from '../../web/map/geometry.ts';
import { wordsOf } from '../../web/atlas/words.ts';
import { formats } from '../../web/ui/format.ts';
import atlas from '../../web/text/en/atlas.json' with { type: 'json' };
import common from '../../web/text/en/common.json' with { type: 'json' };
import selection from '../../web/text/en/selection.json' with { type: 'json' };
import vocabulary from '../../web/text/en/vocabulary.json' with { type: 'json' };

/** A tiny Europe: Spain with two regions, Greece with one, each one square. Real codes, so that names are names. */
const squares: Record<string, [code: string, name: string, own?: string][]> = {
  nuts0: [
    ['ES', 'España'],
    ['EL', 'Ellada', 'Ελλάδα'],
  ],
  nuts1: [
    ['ES5', 'Este'],
    ['ES6', 'Sur'],
    ['EL4', 'Nisia Aigaiou', 'Νησιά Αιγαίου'],
  ],
  nuts2: [
    ['ES51', 'Cataluña'],
    ['ES61', 'Andalucía'],
    ['EL41', 'Voreio Aigaio', 'Βόρειο Αιγαίο'],
  ],
  nuts3: [
    ['ES511', 'Barcelona'],
    ['ES611', 'Almería'],
    ['EL411', 'Lesvos, Limnos', 'Λέσβος, Λήμνος'],
  ],
};

const arcs = [0, 1, 2].map((at) => [
  [at * 10, 40],
  [at * 10 + 5, 40],
  [at * 10 + 5, 45],
  [at * 10, 45],
  [at * 10, 40],
]);
const objects = Object.fromEntries(
  Object.entries(squares).map(([name, rows]): [string, GeometryCollection] => [
    name,
    {
      type: 'GeometryCollection',
      geometries: rows.map(([id, region, own], at) => ({
        type: 'Polygon',
        id,
        properties: own ? { name: region, own } : { name: region },
        arcs: [[at]],
      })),
    },
  ]),
);

export const boundaries = { type: 'Topology', arcs, objects } as Topology as Boundaries;
export const gazetteer: Gazetteer = gazetteerOf(boundaries);

const english = i18next.createInstance();
await english.init({
  lng: 'en',
  ns: ['atlas', 'vocabulary', 'common', 'selection'],
  defaultNS: 'atlas',
  resources: { en: { atlas, vocabulary, common, selection } },
  interpolation: { escapeValue: false },
});
export const words = wordsOf(english.t, formats('en'), gazetteer);

/** National scores of one area: a number is a score, a word is why there is none. */
export function nationalScores(cells: Record<string, number | ValueState>): ScoreColumns {
  const all = Object.values(cells);
  return {
    scope: 'national',
    edition: '2020',
    year: 2019,
    ids: Object.keys(cells),
    values: { education: all.map((cell) => (typeof cell === 'number' ? cell : null)) },
    states: { education: all.map((cell) => (typeof cell === 'number' ? 'value' : cell)) },
    answered: { education: all.map(() => null) },
    applicable: { education: all.map(() => null) },
    standing: 'official',
    differing: [],
    computed: [],
    source: { title: 'MIPEX 2020', credit: 'MPG / CIDOB', licence: 'cite', url: null },
  };
}
