import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Complaint } from '../../api/contract/address-fields.ts';
import type { Search } from '../../api/contract/search.ts';
import {
  type CompareView,
  readCompareView,
  writeCompareView,
} from '../../api/contract/comparison-address.ts';

/** `push` = a step the back button returns from; `replace` = the same step, further on. */
export type Change = (part: Partial<CompareView>, how?: 'push' | 'replace') => void;

/** The comparison the address asks for, and the one way to change it. */
export function useCompareView(): { view: CompareView; complaints: Complaint[]; change: Change } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const asked = useMemo(() => readCompareView(search), [search]);
  /** What was changed and has no address yet. */
  const [ahead, setAhead] = useState<CompareView | null>(null);
  const view = ahead ?? asked.view;
  const latest = useRef(view);
  latest.current = view;
  const change = useCallback<Change>(
    (part, how = 'push') => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setAhead(next);
      const search = writeCompareView(next);
      void navigate({ to: '/compare', search, replace: how === 'replace', resetScroll: false }).finally(() =>
        setAhead((now) => (now === next ? null : now)),
      );
    },
    [navigate],
  );
  return { view, complaints: asked.complaints, change };
}
