import type { Publication, RestrictedChange } from '../publication/counter.ts';

export interface Heard {
  /** The newest counter, where it is new. */
  counter: number | undefined;
  restricted: RestrictedChange[];
}

/**
 * The changes of what is published as one reader takes them, at the reader's own pace: of the counter the newest only,
 * of restricted records those that concern the reader (the others do not even wake it).
 */
export function changesOf(publication: Publication, concerns: (change: RestrictedChange) => boolean) {
  let newest = 0;
  let restricted: RestrictedChange[] = [];
  let wake = () => {};
  const stopListening = [
    publication.onChange((counter) => {
      newest = counter;
      wake();
    }),
    publication.onRestricted((change) => {
      if (!concerns(change)) return;
      restricted.push(change);
      wake();
    }),
  ];
  let stopped = false;
  const isQuiet = (told: number) => newest <= told && restricted.length === 0 && !stopped;
  return {
    first: async () => {
      newest = Math.max(newest, await publication.current());
      return newest;
    },
    /** What changed since counter `told`, as soon as there is something; nothing after `patience` ms without any. */
    after: async (told: number, patience: number): Promise<Heard> => {
      if (isQuiet(told)) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      // With the listener down nobody wakes us: then this asks the database.
      if (isQuiet(told)) newest = Math.max(newest, await publication.current());
      const heard = { counter: newest > told ? newest : undefined, restricted };
      restricted = [];
      return heard;
    },
    stop: () => {
      stopped = true;
      for (const stop of stopListening) stop();
      wake();
    },
  };
}
