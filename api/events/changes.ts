import type { Publication } from '../publication/counter.ts';

/** The changes of the publication counter as one reader takes them: the newest only, at the reader's own pace. */
export function changesOf(publication: Publication) {
  let newest = 0;
  let wake = () => {};
  const stopListening = publication.onChange((counter) => {
    newest = counter;
    wake();
  });
  let stopped = false;
  return {
    first: async () => {
      newest = Math.max(newest, await publication.current());
      return newest;
    },
    /** The newest counter above `told`, as soon as there is one; undefined after `patience` ms without any. */
    after: async (told: number, patience: number): Promise<number | undefined> => {
      if (newest <= told && !stopped) {
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
      if (newest <= told && !stopped) newest = Math.max(newest, await publication.current());
      return newest > told ? newest : undefined;
    },
    stop: () => {
      stopped = true;
      stopListening();
      wake();
    },
  };
}
