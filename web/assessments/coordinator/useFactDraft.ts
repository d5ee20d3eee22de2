import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { attached } from '../../../api/contract/attachment.ts';
import { assessedAreas } from '../../../drizzle/vocabulary.ts';
import { useKeeping } from '../../ui/draft/useKeeping.ts';

const shape = z.object({
  area: z.enum(['', ...assessedAreas]),
  title: z.string(),
  url: z.string(),
  text: z.string(),
  files: z.array(attached),
});
export type FactDraft = z.infer<typeof shape>;
const empty: FactDraft = { area: '', title: '', url: '', text: '', files: [] };

/** What is typed of a fact and not given yet: it outlives a closed tab, for this person alone. */
export function useFactDraft(assessment: string) {
  const { keeping, keep, read } = useKeeping(`${assessment}-fact`);
  const [values, setValues] = useState(empty);
  // The newest, also for a file that arrives between two drawings of the page.
  const now = useRef(values);
  const put = useCallback(
    (change: (before: FactDraft) => Partial<FactDraft>) => {
      now.current = { ...now.current, ...change(now.current) };
      setValues(now.current);
      const { title, url, text, files } = now.current;
      const isBegun = title || url || text || files.length > 0;
      keep({ mine: isBegun ? now.current : {}, base: {} });
    },
    [keep],
  );
  useEffect(() => {
    let isGone = false;
    void read().then(({ kept, drop }) => {
      const found = shape.safeParse(kept.at(-1)?.mine);
      if (isGone || !found.success || now.current !== empty) return;
      put(() => found.data);
      drop();
    });
    return () => {
      isGone = true;
    };
  }, [read, put]);
  /** It was given: the next one is most often of the same area. */
  const clear = useCallback(() => put(({ area }) => ({ ...empty, area })), [put]);
  return { values, put, clear, keeping };
}
