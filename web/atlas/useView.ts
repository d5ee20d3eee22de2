import { useCallback, useMemo } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Complaint, readView, type View, writeView } from '../address.ts';
import type { Search } from '../search.ts';

/** `push` = a step the back button returns from; `replace` = the same step, further on (a slider, a moved map). */
export type Change = (part: Partial<View>, how?: 'push' | 'replace') => void;

/** The view the address asks for, and the one way to change it. */
export function useView(): { view: View; complaints: Complaint[]; change: Change } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const { view, complaints } = useMemo(() => readView(search), [search]);
  const change = useCallback<Change>(
    (part, how = 'push') =>
      void navigate({
        to: '/',
        search: (before) => writeView({ ...readView(before as Search).view, ...part }),
        replace: how === 'replace',
        resetScroll: false,
      }),
    [navigate],
  );
  return { view, complaints, change };
}
