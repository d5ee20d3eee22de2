import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Complaint } from '../../api/contract/address-fields.ts';
import type { Search } from '../../api/contract/search.ts';

/** `push` = a step the back button returns from; `replace` = the same step, further on. */
export type ChangeOf<View> = (part: Partial<View>, how?: 'push' | 'replace') => void;

/** What the address of a page asks for, and the one way to change it. `read` and `write` stay the same functions. */
export function useAddressView<View extends object>(
  to: '/compare' | '/selection',
  read: (search: Search) => { view: View; complaints: Complaint[] },
  write: (view: View) => Search,
): { view: View; complaints: Complaint[]; change: ChangeOf<View> } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const asked = useMemo(() => read(search), [read, search]);
  /** What was changed and has no address yet: a tick does not wait for the router. */
  const [ahead, setAhead] = useState<View | null>(null);
  const view = ahead ?? asked.view;
  const latest = useRef(view);
  latest.current = view;
  const change = useCallback<ChangeOf<View>>(
    (part, how = 'push') => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setAhead(next);
      void navigate({ to, search: write(next), replace: how === 'replace', resetScroll: false }).finally(() =>
        setAhead((now) => (now === next ? null : now)),
      );
    },
    [navigate, to, write],
  );
  return { view, complaints: asked.complaints, change };
}
