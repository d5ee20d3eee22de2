import type { SourceSpecification } from 'maplibre-gl';
import { icons, patterns } from '../../../web/map/icons.ts';
import { order, sources } from '../../../web/map/layers/order.ts';
import { fetchRegions, makeMap, plainLayers, plainSource } from './page.ts';

/** All level-3 regions, with the product's layers or only the fill; `recolour()` gives every region its next colour. */
const regions = await fetchRegions(3);
const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494', '#7fcdbb', '#c7e9b4'];
const asProduct = new URLSearchParams(location.search).get('layers') === 'product';
const filled: Record<string, SourceSpecification> = asProduct
  ? { ...sources, regions: { ...sources.regions, data: regions } as SourceSpecification }
  : { regions: plainSource(regions) };
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
