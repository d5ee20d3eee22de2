import type { Found } from '../../../api/analysis/patterns/reckon.ts';
import type { hotspotClusters, moranClusters } from '../../../api/contract/spatial.ts';

export type Cluster = (typeof moranClusters)[number] | (typeof hotspotClusters)[number];
export type Marked = 'corrected' | 'uncorrected';

export type FoundRegion = Found['regions'][number];

/** In the order of the legend. */
export const clustersOf: Record<Found['statistic'], readonly Cluster[]> = {
  moran: ['high-high', 'low-low', 'high-low', 'low-high', 'not-significant', 'island', 'cut-off'],
  bivariate: ['high-high', 'low-low', 'high-low', 'low-high', 'not-significant', 'island', 'cut-off'],
  hotspots: ['hot', 'cold', 'not-significant', 'island', 'cut-off'],
};

/**
 * The ends and the lighter tones of ColorBrewer's RdBu, which every colour vision tells apart; what resembles its neighbours is
 * dark, what differs from them light, so that the two are told apart in grey too.
 */
export const clusterColours: Record<Cluster, string> = {
  'high-high': '#b2182b',
  'low-low': '#2166ac',
  'high-low': '#f4a582',
  'low-high': '#92c5de',
  hot: '#b2182b',
  cold: '#2166ac',
  'not-significant': '#f2f2f0',
  island: '#8d8980',
  'cut-off': '#c4c0b8',
};

/** In a chart on white, what is not significant is grey, and lies under what is. */
const dotColours: Record<Cluster, string> = { ...clusterColours, 'not-significant': '#8d8980' };
export const dotOf = (region: FoundRegion, marked: Marked) => dotColours[clusterOf(region, marked)];

export const clusterOf = (region: FoundRegion, marked: Marked): Cluster =>
  marked === 'corrected' ? region.correctedCluster : region.cluster;

/** How many regions are of each cluster. */
export function countClusters({ statistic, regions }: Found, marked: Marked): Map<Cluster, number> {
  const counts = new Map<Cluster, number>(clustersOf[statistic].map((one) => [one, 0]));
  for (const region of regions) {
    const cluster = clusterOf(region, marked);
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return counts;
}

const plain: readonly Cluster[] = ['not-significant', 'island', 'cut-off'];
export const isMarked = (cluster: Cluster): boolean => !plain.includes(cluster);

/** The regions that are marked, whatever as. */
export const markedCount = (counts: ReadonlyMap<Cluster, number>): number =>
  [...counts].reduce((sum, [one, count]) => (isMarked(one) ? sum + count : sum), 0);
