import { Worker } from 'node:worker_threads';
import { say } from '../contract/sentences.ts';
import { Problem } from '../problem.ts';
import type { Paper } from './paper.ts';

/** One at a time: printing takes a core to itself. Whoever finds many in front is asked to come again. */
const MOST_WAITING = 20;
const LONGEST = 30_000;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** A paper as PDF, made in a thread of its own. */
export async function print(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting >= MOST_WAITING)
    throw new Problem('unavailable', say('printer-busy'), { headers: { 'Retry-After': '30' } });
  waiting += 1;
  const printed = last.then(() => inThread(paper));
  last = printed
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  return printed;
}

function inThread(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./printer.ts', import.meta.url), {
      workerData: paper,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      // Neither flags nor environment of the server are of use in it.
      env: {},
      execArgv: [],
    });
    const clock = setTimeout(() => void worker.terminate(), LONGEST);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(clock);
      reject(new Error(`the printer ended with ${code}`));
    });
  });
}
