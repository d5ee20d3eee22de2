import type { FeatureCollection, GeoJSON } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { coasts, countryBorders, regionBorders } from '../../../web/map/geometry.ts';
import { icons, patterns } from '../../../web/map/icons.ts';
import { order, type SourceName, sources } from '../../../web/map/layers/order.ts';
import { fetchBoundaries, makeMap, plainLayers, plainSource, regionsOf } from './page.ts';

/**
 * All level-3 regions, with the product's layers, lines and land or only the fill; `recolour()` gives every region its next
 * colour.
 */
const boundaries = await fetchBoundaries();
const regions = regionsOf(boundaries, 3);
const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494', '#7fcdbb', '#c7e9b4'];
const asProduct = new URLSearchParams(location.search).get('layers') === 'product';
const filled = asProduct ? await productSources() : { regions: plainSource(regions) };

async function productSources(): Promise<Record<string, SourceSpecification>> {
  const background = (await (await fetch('/api/boundaries/background.json')).json()) as Topology;
  const land = feature(background, background.objects.countries as never) as unknown as FeatureCollection;
  const codes = boundaries.objects.nuts3.geometries.map((one) => String(one.id));
  const put = (name: SourceName, data: GeoJSON) => ({ [name]: { ...sources[name], data } });
  return {
    ...sources,
    ...put('land', land),
    ...put('regions', regions),
    ...put('region-lines', regionBorders(boundaries, codes, false)),
    ...put('borders', countryBorders(boundaries)),
    ...put('coasts', coasts(boundaries)),
  };
}

const map = makeMap(filled, asProduct ? order : plainLayers);
let round = 0;

function recolour() {
  round += 1;
  for (const { id } of regions.features) {
    const state = { fill: colours[(Number(id) + round) % colours.length], gap: 0 };
    map.setFeatureState({ source: 'regions', id: Number(id) }, state);
  }
}

map.once('style.load', () => {
  if (asProduct) {
    for (const { name, image } of [...patterns(), ...icons()]) map.addImage(name, image, { pixelRatio: 2 });
  }
  recolour();
  map.once('idle', () => {
    Object.assign(window, { recolour });
    document.body.dataset.ready = 'true';
  });
});
