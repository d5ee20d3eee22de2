import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { marks } from '../colours.ts';

const colour: ExpressionSpecification = [
  'match',
  ['get', 'horizon'],
  'urgent',
  marks.urgent,
  'medium',
  marks.medium,
  marks.long,
];
const radius = (extra: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['get', 'count'],
  1,
  8 + extra,
  4,
  11 + extra,
  20,
  17 + extra,
];

/** A disc per region with the number of its needs; urgent ones have a ring of their own around it. */
export const needs: LayerSpecification[] = [
  {
    id: 'need-ring',
    type: 'circle',
    source: 'needs',
    filter: ['==', ['get', 'horizon'], 'urgent'],
    paint: { 'circle-color': marks.urgent, 'circle-opacity': 0.22, 'circle-radius': radius(6) },
  },
  {
    id: 'need-disc',
    type: 'circle',
    source: 'needs',
    layout: { 'circle-sort-key': ['get', 'severity'] },
    paint: {
      'circle-color': colour,
      'circle-radius': radius(0),
      'circle-stroke-color': marks.needLine,
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'need-number',
    type: 'symbol',
    source: 'needs',
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': marks.number },
  },
];
