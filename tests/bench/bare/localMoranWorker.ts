import { localClusters, type LocalTask } from '../spatial/localClusters.ts';

/** The other thread of spatial.ts. */
addEventListener('message', ({ data }: MessageEvent<LocalTask>) => postMessage(localClusters(data)));
