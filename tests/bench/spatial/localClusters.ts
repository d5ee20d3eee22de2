import { clusterOf } from '../../../geo/spatial/clusters.ts';
import { localMoran, localMoranChances } from '../../../geo/spatial/local-moran.ts';
import { randomOf } from '../../../geo/spatial/random.ts';
import { finish } from '../../../geo/spatial/steps.ts';
import { studyOf } from '../../../geo/spatial/study.ts';

/** Values by region and who is whose neighbour, as plain data that goes to a worker. */
export interface LocalTask {
  observations: { code: string; value: number }[];
  neighbours: [string, readonly string[]][];
  permutations: number;
  seed: number;
}

/** Cluster and chance of each region; null for islands. */
type LocalAnswer = { cluster: string | null; p: number | null }[];

/** From values and neighbours to clusters, weights included: what server and worker do alike. */
export function localClusters({ observations, neighbours, permutations, seed }: LocalTask): LocalAnswer {
  const { values, weights } = studyOf(observations, new Map(neighbours));
  const chances = finish(localMoranChances(values, weights, permutations, randomOf(seed)));
  return localMoran(values, weights).map((figure, i) => {
    const p = chances[i] ?? null;
    return { cluster: figure && p !== null ? clusterOf(figure.quadrant, p, 0.05) : null, p };
  });
}
