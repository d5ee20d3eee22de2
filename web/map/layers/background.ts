import type { LayerSpecification } from 'maplibre-gl';
import { paper } from '../colours.ts';

/** Sea, and the land outside NUTS. */
export const background: LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': paper.sea } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': paper.land, 'fill-antialias': false } },
  {
    id: 'land-line',
    type: 'line',
    source: 'land',
    paint: { 'line-color': paper.landLine, 'line-width': 0.8 },
  },
];
