import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { flowColours, marks } from '../colours.ts';

/** Width by number, from 1.5 pixels for a few to 9 for ten thousand and more. A number not shown is thin and dashed. */
const width: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['sqrt', ['get', 'size']],
  0,
  1.5,
  10,
  2.5,
  32,
  4.5,
  100,
  9,
];

export const flowHead = 'flow-head';

type Kind = keyof typeof flowColours;
const kinds = Object.keys(flowColours) as Kind[];

/** Names of the layers of arcs, for pointing at one. */
export const flowArcs = kinds.map((kind) => `flow-arc-${kind}` as const);

/** Faint where it starts, full where it ends; a head says the same to those who see no difference. */
const arcs = (kind: Kind): LayerSpecification[] => [
  {
    id: `flow-arc-${kind}`,
    type: 'line',
    source: 'flow-lines',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-width': width,
      'line-gradient': [
        'interpolate',
        ['linear'],
        ['line-progress'],
        0,
        `${flowColours[kind]}30`,
        0.85,
        flowColours[kind],
      ],
    },
  },
  {
    id: `flow-head-${kind}`,
    type: 'symbol',
    source: 'flow-heads',
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'icon-image': `${flowHead}-${kind}`,
      'icon-rotate': ['get', 'bearing'],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-size': ['interpolate', ['linear'], ['sqrt', ['get', 'size']], 0, 0.55, 32, 0.8, 100, 1.2],
    },
  },
];

/** Flows with one end outside, and people present: a disc, its area by number. */
const points: LayerSpecification = {
  id: 'flow-points',
  type: 'circle',
  source: 'flow-points',
  paint: {
    'circle-color': [
      'match',
      ['get', 'kind'],
      ...kinds.flatMap((kind) => [kind, flowColours[kind]]),
      marks.stock,
    ] as unknown as ExpressionSpecification,
    'circle-opacity': 0.75,
    'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'size']], 0, 4, 100, 18],
    'circle-stroke-color': marks.needLine,
    'circle-stroke-width': 1.5,
  },
};

export const flows: LayerSpecification[] = [...kinds.flatMap(arcs), points];
