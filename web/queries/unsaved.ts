import { clear, createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import { newKey } from '../client.ts';
import { type Sealed, seal, unseal } from './sealing.ts';

/** Answers written on this computer that the server may not have yet, what stood there when one began, and what was sent without an answer. */
export interface Unsaved {
  mine: Record<string, unknown>;
  base: Record<string, unknown>;
  sent?: readonly Record<string, unknown>[];
}

/**
 * On the disk what they wrote lies sealed: whoever else uses this computer has the file, not the key. That comes from the
 * server with who is signed in, and stays in the memory of the page.
 */
let writer: { person: string; key: string } | undefined;
/** What this browser cannot seal, or cannot keep, by its place: until the page is closed. */
const onlyHere = new Map<string, Unsaved>();

/** Each tab keeps in a place of its own: two in one draft do not write over each other. */
const tab = newKey();
const folderOf = (person: string, draft: string) => `${person} ${draft} `;
const placeOf = (person: string, draft: string) => folderOf(person, draft) + tab;

let opened: UseStore | undefined;
const store = () => {
  opened ??= createStore('atlas-unsaved', 'drafts');
  return opened;
};

let last: Promise<unknown> = Promise.resolve();
/**
 * One after the other, as they were asked for: sealing takes a moment, and what was typed last is to stay. A browser that keeps
 * nothing (a private window) is no reason to stop: what is written still goes to the server.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  const next = last.then(work).catch(() => undefined);
  last = next;
  return next;
}

/** JSON knows no `undefined`, which says of an answer that it was taken away: a field alone, without a value. */
type Pairs = [field: string, value?: unknown][];
const pairsOf = (values: Unsaved['mine']): Pairs =>
  Object.entries(values).map(([field, value]) => (value === undefined ? [field] : [field, value]));
const valuesOf = (pairs: Pairs): Unsaved['mine'] =>
  Object.fromEntries(pairs.map(([field, value]) => [field, value]));

async function keep({ mine, base, sent = [] }: Unsaved, place: string, key: string): Promise<void> {
  const kept = { at: Date.now(), mine: pairsOf(mine), base: pairsOf(base), sent: sent.map(pairsOf) };
  await set(place, await seal(key, place, JSON.stringify(kept)), store());
}

async function open(sealed: Sealed, place: string, key: string): Promise<Unsaved & { at: number }> {
  const { at, mine, base, sent }: { at: number; mine: Pairs; base: Pairs; sent: Pairs[] } = JSON.parse(
    await unseal(key, place, sealed),
  );
  return { at, mine: valuesOf(mine), base: valuesOf(base), sent: sent.map(valuesOf) };
}

/** In one, of each answer what was typed last. */
const together = (all: readonly Unsaved[]): Unsaved => ({
  mine: Object.assign({}, ...all.map(({ mine }) => mine)),
  base: Object.assign({}, ...all.map(({ base }) => base)),
  sent: all.flatMap(({ sent = [] }) => sent),
});

interface Found {
  unsaved?: Unsaved;
  /** Something cannot be opened, because the server gives another key than it did then; it is taken away. */
  isLost: boolean;
}

/** What was kept of a draft, in whichever tab; from now on this one keeps it. */
export const readUnsaved = async (person: string, draft: string): Promise<Found> => {
  const found = await inTurn(async (): Promise<Found> => {
    const [place, key] = [placeOf(person, draft), writer?.key];
    if (!key || writer?.person !== person) return { isLost: false };
    const here = onlyHere.get(place);
    if (here) return { unsaved: here, isLost: false };
    const folder = folderOf(person, draft);
    const all = (await entries<string, Sealed>(store())).filter(([at]) => at.startsWith(folder));
    if (all.length === 0) return { isLost: false };
    const tried = await Promise.allSettled(all.map(([at, sealed]) => open(sealed, at, key)));
    const read = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const unsaved = together(read.sort((a, b) => a.at - b.at));
    if (read.length > 0) await keep(unsaved, place, key);
    const done = all.map(([at]) => at).filter((at) => at !== place || read.length === 0);
    await delMany(done, store());
    return { unsaved, isLost: read.length < all.length };
  });
  return found ?? { isLost: false };
};

/** Keeps what is not saved yet; nothing left to save takes it away. False: it is gone when the page is closed. */
export const keepUnsaved = async (person: string, draft: string, unsaved: Unsaved): Promise<boolean> => {
  const place = placeOf(person, draft);
  const isLeft = Object.keys(unsaved.mine).length > 0;
  const isKept = await inTurn(async () => {
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
  return inTurn(() => {
    onlyHere.clear();
    return clear(store());
  });
};

/** Before they were sealed, they lay as they were typed. */
const isPlain = (kept: Sealed | Unsaved): kept is Unsaved => 'mine' in kept;

/** Somebody is signed in, with this key: nothing that another person wrote stays, and nothing of theirs that can be read. */
export const readyUnsaved = (person: string, key: string) => {
  writer = { person, key };
  const isOwn = (place: string) => place.startsWith(`${person} `);
  return inTurn(async () => {
    for (const place of onlyHere.keys()) if (!isOwn(place)) onlyHere.delete(place);
    const all = await entries<string, Sealed | Unsaved>(store());
    for (const [place, kept] of all) {
      if (!isOwn(place) || !isPlain(kept)) continue;
      const now = placeOf(person, place.slice(person.length + 1).replace(' ', '-'));
      await keep(kept, now, key).catch(() => void onlyHere.set(now, kept));
    }
    const gone = all.filter(([place, kept]) => !isOwn(place) || isPlain(kept)).map(([place]) => place);
    if (gone.length > 0) await delMany(gone, store());
  });
};
