import type { Task } from '../../../api/analysis/patterns/prepare.ts';
import type { Heard } from '../../../web/compare/patterns/useFound.ts';

/**
 * A page with the product's own worker, begun anew for each task as the product does: `reckon(task)` gives the time from asking to
 * the whole answer, global figures and their permutations included.
 */
function reckon(task: Task): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../web/compare/patterns/reckoner.ts', import.meta.url), {
      type: 'module',
    });
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<Heard>) => {
      if (!('done' in data)) return;
      worker.terminate();
      if ('found' in data.done) resolve(performance.now() - began);
      else reject(new Error('The task was refused.'));
    };
    worker.postMessage(task);
  });
}

Object.assign(window, { reckon });
document.body.dataset.ready = 'true';
