import { fetchBoundaries, makeMap, plainLayers, plainSource, regionsOf } from './page.ts';

/** All level-3 regions and nothing else; `recolour()` gives every region its next colour. */
const regions = regionsOf(await fetchBoundaries(), 3);
const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494', '#7fcdbb', '#c7e9b4'];
const map = makeMap({ regions: plainSource(regions) }, plainLayers);
let round = 0;

function recolour() {
  round += 1;
  for (const { id } of regions.features) {
    map.setFeatureState(
      { source: 'regions', id: Number(id) },
      { fill: colours[(Number(id) + round) % colours.length] },
    );
  }
}

map.once('style.load', () => {
  recolour();
  map.once('idle', () => {
    Object.assign(window, { recolour });
    document.body.dataset.ready = 'true';
  });
});
