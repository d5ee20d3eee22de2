import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import {
  type LayerSpecification,
  Map as LibraryMap,
  type SourceSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { Boundaries } from '../../../web/map/geometry.ts';

/** The hashed address of the product's boundaries, put in by the build. */
declare const BOUNDARIES: string;

export type Regions = FeatureCollection<Polygon | MultiPolygon>;

setWorkerUrl(workerUrl);

export const fetchBoundaries = async () => (await (await fetch(BOUNDARIES)).json()) as Boundaries;

/** All regions of a level, numbered from 1 in the order of the file. */
export function regionsOf(boundaries: Boundaries, level: 2 | 3): Regions {
  const found = feature(boundaries, boundaries.objects[`nuts${level}`]) as Regions;
  found.features.forEach((one, at) => {
    one.properties = { code: one.id };
    one.id = at + 1;
  });
  return found;
}

export const plainLayers: LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': '#dfe9f0' } },
  {
    id: 'regions',
    type: 'fill',
    source: 'regions',
    paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], '#e9e7e2'], 'fill-antialias': false },
  },
];
export const plainSource = (data: Regions): SourceSpecification => ({
  type: 'geojson',
  data,
  maxzoom: 9,
  tolerance: 0.3,
  buffer: 32,
});

/** A map over the same part of Europe as the product's first view, as large as the address asks. */
export function makeMap(
  sources: Record<string, SourceSpecification>,
  layers: LayerSpecification[],
): LibraryMap {
  const size = new URLSearchParams(location.search);
  const container = document.getElementById('map') as HTMLElement;
  container.style.width = `${size.get('width')}px`;
  container.style.height = `${size.get('height')}px`;
  return new LibraryMap({
    container,
    style: { version: 8, sources, layers },
    bounds: [-12, 34.2, 36, 69.5],
    fitBoundsOptions: { padding: 12 },
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
}
