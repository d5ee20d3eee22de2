import type { ScoreColumns } from '../../../api/contract/scores.ts';
import { fetchBoundaries, makeMap, plainLayers, plainSource, regionsOf } from './page.ts';

/** The least a page can do to show the product's first choropleth: fetch, decode, colour, draw, mark. */
const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'];
const fetchScores = async () =>
  (await (await fetch('/api/scores?scope=national&edition=2020&year=2019&area=all')).json()) as ScoreColumns;

const [boundaries, scores] = await Promise.all([fetchBoundaries(), fetchScores()]);
const regions = regionsOf(boundaries, 2);
const values = scores.values.overall_without_health ?? [];
const scoreOf = new Map(scores.ids.map((id, at) => [id, values[at] ?? null]));
const map = makeMap({ regions: plainSource(regions) }, plainLayers);
map.once('style.load', () => {
  for (const { id, properties } of regions.features) {
    const value = scoreOf.get(String(properties?.code).slice(0, 2)) ?? null;
    const fill = value === null ? '#e4e2de' : colours[Math.min(4, Math.floor(value / 20))];
    map.setFeatureState({ source: 'regions', id: Number(id) }, { fill });
  }
  const look = () => {
    if (!map.isSourceLoaded('regions') || !map.areTilesLoaded()) return;
    map.off('render', look);
    performance.mark('first-choropleth');
  };
  map.on('render', look);
});
