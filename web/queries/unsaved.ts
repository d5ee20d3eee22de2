import { clear, createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval';
import { type Sealed, seal, unseal } from './sealing.ts';

/** Answers written on this computer that the server does not have yet, and what stood there when one began. */
export interface Unsaved {
  mine: Record<string, unknown>;
  base: Record<string, unknown>;
}

/**
 * On the disk what they wrote lies sealed: whoever else uses this computer has the file, not the key. That comes from the
 * server with who is signed in, and stays in the memory of the page.
 */
let writer: { person: string; key: string } | undefined;
/** What this browser cannot seal, or cannot keep, by its place: until the page is closed. */
const onlyHere = new Map<string, Unsaved>();

let opened: UseStore | undefined;
const store = () => {
  opened ??= createStore('atlas-unsaved', 'drafts');
  return opened;
};
const placeOf = (person: string, draft: string) => `${person} ${draft}`;

let last: Promise<unknown> = Promise.resolve();
/** One after the other, as they were asked for: sealing takes a moment, and what was typed last is to stay. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work);
  last = next.catch(() => {});
  return next;
}

/** A browser that keeps nothing (a private window) is no reason to stop: what is written still goes to the server. */
const ifPossible = <T>(work: () => Promise<T>): Promise<T | undefined> => inTurn(work).catch(() => undefined);

/** JSON knows no `undefined`, which says of an answer that it was taken away: the fields are named beside. */
const keep = async ({ mine, base }: Unsaved, place: string, key: string) =>
  set(place, await seal(key, place, JSON.stringify({ fields: Object.keys(mine), mine, base })), store());

async function open(sealed: Sealed, place: string, key: string): Promise<Unsaved> {
  const { fields, mine, base } = JSON.parse(await unseal(key, place, sealed));
  const whole = (values: Unsaved['mine']) =>
    Object.fromEntries(fields.map((field: string) => [field, values[field]]));
  return { mine: whole(mine), base: whole(base) };
}

/** What was kept; `unreadable` when the server gives another key than it did then: what was kept is gone. */
export const readUnsaved = (person: string, draft: string) => {
  const place = placeOf(person, draft);
  return ifPossible(async () => {
    if (writer?.person !== person) return undefined;
    const here = onlyHere.get(place);
    const kept = here ? undefined : await get<Sealed>(place, store());
    if (!kept) return here;
    return open(kept, place, writer.key).catch(async () => {
      await del(place, store());
      return 'unreadable' as const;
    });
  });
};

/** Keeps what is not saved yet; nothing left to save takes it away. False: it is gone when the page is closed. */
export const keepUnsaved = async (person: string, draft: string, unsaved: Unsaved): Promise<boolean> => {
  const place = placeOf(person, draft);
  const isLeft = Object.keys(unsaved.mine).length > 0;
  const isKept = await ifPossible(async () => {
    // Who signed out has taken everything along.
    if (writer?.person !== person) return false;
    if (isLeft) onlyHere.set(place, unsaved);
    else onlyHere.delete(place);
    await (isLeft ? keep(unsaved, place, writer.key) : del(place, store()));
    onlyHere.delete(place);
    return true;
  });
  return isKept ?? !isLeft;
};

/** Somebody signs out: nothing of theirs stays on this computer. */
export const forgetUnsaved = () => {
  writer = undefined;
  return ifPossible(() => {
    onlyHere.clear();
    return clear(store());
  });
};

/** Before they were sealed, they lay as they were typed. */
const isPlain = (kept: Sealed | Unsaved): kept is Unsaved => 'mine' in kept;

/** Somebody is signed in, with this key: nothing that another person wrote stays, and nothing of theirs that can be read. */
export const readyUnsaved = (person: string, key: string) => {
  writer = { person, key };
  const isOwn = (place: string) => place.startsWith(placeOf(person, ''));
  return ifPossible(async () => {
    for (const place of onlyHere.keys()) if (!isOwn(place)) onlyHere.delete(place);
    const all = await entries<string, Sealed | Unsaved>(store());
    const others = all.map(([place]) => place).filter((place) => !isOwn(place));
    if (others.length > 0) await delMany(others, store());
    for (const [place, kept] of all) {
      if (!isOwn(place) || !isPlain(kept)) continue;
      await keep(kept, place, key).catch(() => {
        onlyHere.set(place, kept);
        return del(place, store());
      });
    }
  });
};
