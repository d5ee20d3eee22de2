import type { LayerSpecification } from 'maplibre-gl';
import type { NoDataKind } from '../../../drizzle/vocabulary.ts';
import { paper } from '../colours.ts';
import { gapNumber } from '../paint.ts';
import { gapKinds, patternName } from '../patterns.ts';

/** Under a map of mixed levels: the countries, so that the regions shown have ground under them. */
const ground: LayerSpecification = {
  id: 'ground',
  type: 'fill',
  source: 'ground',
  paint: { 'fill-color': paper.aside, 'fill-antialias': false },
};

/** The coloured regions. Colours come by feature-state: a new year or class never touches the geometry. */
const fill: LayerSpecification = {
  id: 'regions',
  type: 'fill',
  source: 'regions',
  paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], paper.aside], 'fill-antialias': false },
};

/** One layer per kind of missing value, because a pattern cannot come by feature-state, but its opacity can. */
const gap = (kind: NoDataKind): LayerSpecification => ({
  id: `gap-${kind}`,
  type: 'fill',
  source: 'regions',
  layout: { visibility: 'none' },
  paint: {
    'fill-pattern': patternName(kind),
    'fill-opacity': ['case', ['==', ['feature-state', 'gap'], gapNumber(kind)], 1, 0],
  },
});

const lines: LayerSpecification[] = [
  {
    id: 'region-lines',
    type: 'line',
    source: 'region-lines',
    paint: {
      'line-color': paper.regionLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.35, 6, 0.9, 9, 1.4],
      'line-opacity': 0.9,
    },
  },
  {
    id: 'country-lines',
    type: 'line',
    source: 'borders',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': paper.countryLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 7, 1.6],
    },
  },
  {
    id: 'coast-lines',
    type: 'line',
    source: 'coasts',
    paint: { 'line-color': paper.coast, 'line-width': 0.6 },
  },
];

export const regions: LayerSpecification[] = [ground, fill, ...gapKinds.map(gap), ...lines];
