import { useCallback, useMemo, useState } from 'react';
import { newKey } from '../../client.ts';
import { useMe } from '../../queries/me.ts';
import { dropUnsaved, keepUnsaved, readUnsaved, type Unsaved } from '../../queries/unsaved.ts';
import type { Keeping } from './saving.ts';

/** Keeps in this browser what the server does not have yet, for the person who opened the page and nobody else. */
export function useKeeping(draft: string) {
  const here = useMe().data?.person?.id;
  // Whoever signs in meanwhile, this page stays that person's.
  const [person, setPerson] = useState(here);
  if (!person && here) setPerson(here);
  const [keeping, setKeeping] = useState<Keeping>('sealed');
  const [opening] = useState(newKey);
  const place = useMemo(() => (person ? { person, draft, opening } : null), [person, draft, opening]);
  const keep = useCallback(
    (unsaved: Unsaved) => {
      if (!place) return;
      void keepUnsaved(place, unsaved).then((isKept) =>
        // That something was lost is said until the page is left.
        setKeeping((before) => (isKept ? (before === 'only-here' ? 'sealed' : before) : 'only-here')),
      );
    },
    [place],
  );
  /**
   * What was kept when pages were left, and how to take it away from there once it is kept here; that something cannot be
   * opened any more, `keeping` says.
   */
  const read = useCallback(async (): Promise<{ kept: Unsaved[]; drop: () => void }> => {
    if (!place) return { kept: [], drop: () => {} };
    const { kept, names, isLost } = await readUnsaved(place);
    if (isLost) setKeeping('unreadable');
    return { kept, drop: () => void dropUnsaved(names, place) };
  }, [place]);
  return { person, keeping, keep, read };
}
