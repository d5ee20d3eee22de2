import type { Task } from '../../../api/analysis/patterns/prepare.ts';
import { reckon } from '../../../api/analysis/patterns/reckon.ts';
import type { Heard } from './useFound.ts';

/** The page's own thread: reckons one task and tells how far it is. Whoever cancels ends the thread. */
const tell = (heard: Heard) => postMessage(heard);

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const steps = reckon(data);
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return tell({ done: step.value });
    // A bar need not move oftener.
    if (step.value - told < 0.01) continue;
    told = step.value;
    tell({ progress: told });
  }
});
