import { useCallback, useState } from 'react';
import { useMe } from '../../queries/me.ts';
import { keepUnsaved, readUnsaved, type Unsaved } from '../../queries/unsaved.ts';
import type { Keeping } from './saving.ts';

/** Keeps in this browser what the server does not have yet, for the person who opened the page and nobody else. */
export function useKeeping(draft: string) {
  const here = useMe().data?.person?.id;
  // Whoever signs in meanwhile, this page stays that person's.
  const [person, setPerson] = useState(here);
  if (!person && here) setPerson(here);
  const [keeping, setKeeping] = useState<Keeping>('sealed');
  const keep = useCallback(
    (unsaved: Unsaved) => {
      if (!person) return;
      void keepUnsaved(person, draft, unsaved).then((isKept) =>
        // That something was lost is said until the page is left.
        setKeeping((before) => (isKept ? (before === 'only-here' ? 'sealed' : before) : 'only-here')),
      );
    },
    [person, draft],
  );
  /** What was kept when a page was left; that something cannot be opened any more, `keeping` says. */
  const read = useCallback(async (): Promise<Unsaved | undefined> => {
    if (!person) return undefined;
    const { unsaved, isLost } = await readUnsaved(person, draft);
    if (isLost) setKeeping('unreadable');
    return unsaved;
  }, [person, draft]);
  return { person, keeping, keep, read };
}
