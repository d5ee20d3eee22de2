import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readView, type View, writeView } from '../address.ts';
import type { Complaint } from '../../api/contract/address-fields.ts';
import type { Search } from '../../api/contract/search.ts';

/** `push` = a step the back button returns from; `replace` = the same step, further on. */
export type Change = (part: Partial<View>, how?: 'push' | 'replace') => void;

/** The view of the map that this page makes a selection for: its address is the map's, and leads back to it. */
export function useSelectionView(): { view: View; complaints: Complaint[]; change: Change } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const asked = useMemo(() => readView(search), [search]);
  /** What was changed and has no address yet: a tick does not wait for the router. */
  const [ahead, setAhead] = useState<View | null>(null);
  const view = ahead ?? asked.view;
  const latest = useRef(view);
  latest.current = view;
  const change = useCallback<Change>(
    (part, how = 'push') => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setAhead(next);
      void navigate({
        to: '/selection',
        search: writeView(next),
        replace: how === 'replace',
        resetScroll: false,
      }).finally(() => setAhead((now) => (now === next ? null : now)));
    },
    [navigate],
  );
  return { view, complaints: asked.complaints, change };
}
