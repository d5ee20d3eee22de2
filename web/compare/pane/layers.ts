import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { order, type SourceName } from '../../map/layers/order.ts';
import { chosenOutline, lookOf } from '../chosen.ts';

const drawn = new Set<SourceName>([
  'ground',
  'regions',
  'region-lines',
  'borders',
  'coasts',
  'pointed',
  'chosen',
]);

/** The regions that are compared, with the letter and the colour they have everywhere. */
const letters: LayerSpecification[] = [
  {
    id: 'letter-disc',
    type: 'circle',
    source: 'letters',
    paint: {
      'circle-color': ['get', 'fill'],
      'circle-radius': 8.5,
      'circle-stroke-color': chosenOutline,
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'letter',
    type: 'symbol',
    source: 'letters',
    layout: {
      'text-field': ['get', 'letter'],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': ['get', 'on'] },
  },
];

/** What a pane draws: regions and what marks them, none of the map page's records and names. */
export const paneLayers: readonly LayerSpecification[] = [
  ...order.filter((layer) => !('source' in layer) || drawn.has(layer.source as SourceName)),
  ...letters,
];

/** Where the letters stand. */
export const lettersAt = (
  places: readonly { code: string; centre: readonly number[] }[],
  regions: readonly string[],
): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: places.flatMap(({ code, centre }) => {
    const look = lookOf(regions, code);
    if (!look) return [];
    const geometry = { type: 'Point' as const, coordinates: [...centre] };
    return [{ type: 'Feature' as const, properties: { ...look }, geometry }];
  }),
});
