/**
 * Long work in small steps: each step is a few milliseconds and yields how much is done, from 0 to 1; the result comes last. Whoever
 * runs it decides when to go on, and may stop by not going on.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Runs all steps at once: for tests, and for work that is known to be short. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long work is run: `turn` lets others have a turn (a timer), `onProgress` hears the part done, `signal` ends it. */
export interface Turns {
  turn: () => Promise<unknown>;
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** Runs the steps and gives others a turn between them. Rejects with the signal's reason as soon as it is given. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  { turn, onProgress, signal }: Turns,
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await turn();
  }
}

/** Two works after each other as one, of which the first is the given part. */
export function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** After how many looked-up values long work makes a step: about 5 ms. */
export const STEP = 1 << 20;
