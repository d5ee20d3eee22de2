import { Worker } from 'node:worker_threads';
import type { Said } from './contract/sentences.ts';
import { Problem } from './problem.ts';

interface Line {
  /** The program of the thread: it reads `workerData`, posts one message and ends. */
  program: URL;
  mostWaiting: number;
  /** Milliseconds after which a thread is ended. */
  longest: number;
  megabytes: number;
  /** Said to whoever finds too many in front. */
  busy: Said;
  /** Said of what took too long; without it that is a fault of ours. */
  tooLong?: Said;
}

/**
 * Work that takes a core to itself, one at a time and each in a thread of its own, so that nobody else waits for it. Whoever
 * finds many in front is asked to come again.
 */
export function lineOf<Task, Result>(line: Line): (task: Task) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting >= line.mostWaiting)
      throw new Problem('unavailable', line.busy, { headers: { 'Retry-After': '30' } });
    waiting += 1;
    const done = last.then(() => inThread<Result>(line, task));
    last = done
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return done;
  };
}

function inThread<Result>({ program, longest, megabytes, tooLong }: Line, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // Neither flags nor environment of the server are of use in it.
      env: {},
      execArgv: [],
    });
    const clock = setTimeout(() => {
      if (tooLong) reject(new Problem('unavailable', tooLong));
      void worker.terminate();
    }, longest);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(clock);
      reject(new Error(`the thread of ${program.pathname.split('/').at(-1)} ended with ${code}`));
    });
  });
}
