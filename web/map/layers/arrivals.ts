import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { marks } from '../colours.ts';

/** Radius so that area goes with the number of people: about 100,000 people are a disc of 32 pixels across. */
const radius: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['sqrt', ['get', 'persons']],
  0,
  3,
  100,
  8,
  320,
  18,
  710,
  34,
];

/** People arriving by sea at a place; places close together are summed in one disc, with its number. */
export const arrivals: LayerSpecification[] = [
  {
    id: 'arrival-disc',
    type: 'circle',
    source: 'arrivals',
    paint: {
      'circle-color': marks.arrival,
      'circle-opacity': 0.72,
      'circle-radius': radius,
      'circle-stroke-color': marks.arrivalLine,
      'circle-stroke-width': 1.2,
    },
  },
  {
    id: 'arrival-number',
    type: 'symbol',
    source: 'arrivals',
    filter: ['>=', ['get', 'persons'], 10000],
    layout: {
      'text-field': ['concat', ['to-string', ['round', ['/', ['get', 'persons'], 1000]]], 'k'],
      'text-font': ['sans-serif'],
      'text-size': 11,
    },
    paint: { 'text-color': marks.number },
  },
];
