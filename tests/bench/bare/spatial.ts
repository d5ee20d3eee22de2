import type { LocalAnswer, LocalTask } from '../spatial/localClusters.ts';

/** A page with a worker that reckons local Moran; `reckon(task)` gives the time from asking to the answer, and the answer. */
const worker = new Worker(new URL('./localMoranWorker.ts', import.meta.url), { type: 'module' });

function reckon(task: LocalTask): Promise<{ time: number; answer: LocalAnswer }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<LocalAnswer>) =>
      resolve({ time: performance.now() - began, answer: data });
    worker.postMessage(task);
  });
}

Object.assign(window, { reckon });
document.body.dataset.ready = 'true';
