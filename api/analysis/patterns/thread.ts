import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../../../geo/spatial/steps.ts';
import type { Task } from './prepare.ts';
import { reckon } from './reckon.ts';

/** A thread of its own that reckons one task and ends: thousands of permutations would keep everybody else waiting. */
/** Links times permutations: about a quarter of a minute. */
const MOST_WORK = 5e9;

parentPort?.postMessage(finish(reckon(workerData as Task, MOST_WORK)));
