import { say } from '../../contract/sentences.ts';
import { Problem } from '../../problem.ts';
import { lineOf } from '../../threads.ts';
import type { Task } from './prepare.ts';
import type { reckon } from './reckon.ts';

type Reckoned = ReturnType<typeof reckon> extends Generator<number, infer Result> ? Result : never;

const inLine = lineOf<Task, Reckoned>({
  program: new URL('./thread.ts', import.meta.url),
  mostWaiting: 12,
  longest: 60_000,
  megabytes: 512,
  busy: say('analysis-busy'),
  tooLong: say('analysis-too-long'),
});

/** So many of one address at a time: nobody fills the line alone. */
const MOST_OF_ONE = 3;
const underway = new Map<string, number>();

/** A task reckoned in a thread, after those in front of it. */
export async function reckonInLine(task: Task, address: string): Promise<Reckoned> {
  const own = underway.get(address) ?? 0;
  if (own >= MOST_OF_ONE) {
    const headers = { 'Retry-After': '10' };
    throw new Problem('too-many', say('analyses-of-yours', { most: MOST_OF_ONE }), { headers });
  }
  underway.set(address, own + 1);
  try {
    return await inLine(task);
  } finally {
    const left = (underway.get(address) ?? 1) - 1;
    if (left > 0) underway.set(address, left);
    else underway.delete(address);
  }
}
