import type { LayerSpecification } from 'maplibre-gl';
import { marks } from '../colours.ts';

export const practiceIcon = 'practice';

/** Good practices: a gold diamond each, gathered in a numbered disc where they stand close. */
export const practices: LayerSpecification[] = [
  {
    id: 'practice-cluster',
    type: 'circle',
    source: 'practices',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': marks.practice,
      'circle-stroke-color': marks.practiceLine,
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 11, 50, 20, 1000, 30],
    },
  },
  {
    id: 'practice-number',
    type: 'symbol',
    source: 'practices',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': marks.practiceLine },
  },
  {
    id: 'practice',
    type: 'symbol',
    source: 'practices',
    filter: ['!', ['has', 'point_count']],
    layout: { 'icon-image': practiceIcon, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  },
];
