import type { LayerSpecification } from 'maplibre-gl';
import { paper } from '../colours.ts';

/** Names of countries from afar, of the coloured regions from near; drawn with the reader's own fonts. */
export const names: LayerSpecification[] = [
  {
    id: 'country-names',
    type: 'symbol',
    source: 'country-names',
    maxzoom: 6,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['sans-serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 5.5, 14],
      'text-letter-spacing': 0.06,
      'text-max-width': 7,
      'text-padding': 6,
    },
    paint: { 'text-color': paper.label, 'text-halo-color': paper.labelHalo, 'text-halo-width': 1.6 },
  },
  {
    id: 'region-names',
    type: 'symbol',
    source: 'region-names',
    minzoom: 6,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-max-width': 8,
      // Under the pin of the region's needs, which stands in the same place.
      'text-anchor': 'top',
      'text-offset': [0, 1.1],
    },
    paint: { 'text-color': paper.label, 'text-halo-color': paper.labelHalo, 'text-halo-width': 1.6 },
  },
];
