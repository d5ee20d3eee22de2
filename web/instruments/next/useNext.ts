import { useCallback, useMemo } from 'react';
import type { DraftOn } from '../../queries/instrumentDraft.ts';
import { useDraft } from '../../ui/draft/useDraft.ts';
import { nextManner } from './manner.ts';
import { versionOf } from './parts.ts';

/** The next version while it is written; it saves itself part by part. */
export function useNext(draft: DraftOn) {
  const { values, change, save, ...written } = useDraft(draft, nextManner);
  const { last } = draft;
  const next = useMemo(() => versionOf(last, values), [last, values]);
  /** Gives up what the draft says of an indicator: it is as it was published, a new one is gone. */
  const drop = useCallback(
    (code: string): Promise<boolean> => {
      change(
        code,
        last.indicators.find((one) => one.code === code),
      );
      return save();
    },
    [change, last, save],
  );
  return { ...written, last, draft, next, change, save, drop };
}
export type Next = ReturnType<typeof useNext>;
