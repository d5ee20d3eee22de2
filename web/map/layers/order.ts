import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { arrivals } from './arrivals.ts';
import { background } from './background.ts';
import { flowArcs, flows } from './flows.ts';
import { lock } from './locks.ts';
import { marked } from './marked.ts';
import { names } from './names.ts';
import { needs } from './needs.ts';
import { practices } from './practices.ts';
import { regions } from './regions.ts';

/** Everything the map draws, from the bottom up. */
export const order: LayerSpecification[] = [
  ...background,
  ...regions,
  ...marked,
  ...names,
  ...flows,
  lock('flow-heads'),
  lock('flow-points'),
  ...arrivals,
  ...practices,
  lock('practices'),
  ...needs,
  lock('needs'),
];

const empty = { type: 'FeatureCollection' as const, features: [] };
const geojson = (more: object = {}): SourceSpecification => ({ type: 'geojson', data: empty, ...more });
/** Region outlines: simplified by under a third of a pixel, and not cut finer than a close zoom needs. */
const outline = { maxzoom: 9, tolerance: 0.3, buffer: 32 };

export const sources = {
  land: geojson(outline),
  ground: geojson(outline),
  regions: geojson(outline),
  'region-lines': geojson(outline),
  borders: geojson(outline),
  coasts: geojson(outline),
  taskforce: geojson(outline),
  pointed: geojson(outline),
  chosen: geojson(outline),
  letters: geojson(),
  'country-names': geojson(),
  'region-names': geojson(),
  'flow-lines': geojson({ lineMetrics: true }),
  'flow-heads': geojson(),
  'flow-points': geojson(),
  arrivals: geojson({
    cluster: true,
    clusterRadius: 28,
    clusterMaxZoom: 7,
    clusterProperties: { persons: ['+', ['get', 'persons']] },
  }),
  practices: geojson({
    cluster: true,
    clusterRadius: 30,
    clusterMaxZoom: 9,
    clusterProperties: {
      ids: ['concat', ['concat', ['get', 'id'], ' ']],
      restricted: ['+', ['to-number', ['get', 'restricted'], 0]],
    },
  }),
  needs: geojson(),
} satisfies Record<string, SourceSpecification>;
export type SourceName = keyof typeof sources;

/** Layers whose features can be pointed at, topmost first. */
export const pointable = [
  'need-disc',
  'practice',
  'practice-cluster',
  'arrival-disc',
  'flow-points',
  ...flowArcs,
  'regions',
] as const;
