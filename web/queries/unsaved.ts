import { clear, createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
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

/** Where a page keeps what is typed: each opening of a draft has a place of its own, and none writes over another's. */
export interface Place {
  person: string;
  draft: string;
  opening: string;
}
const folderOf = ({ person, draft }: Place) => `${person} ${draft} `;
const nameOf = (place: Place) => folderOf(place) + place.opening;

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

interface Found {
  /** The earliest first: each stands for what one page kept. */
  kept: Unsaved[];
  /** Where they lie: taken away when what is in them is kept elsewhere. */
  names: string[];
  /** Something cannot be opened, because the server gives another key than it did then. */
  isLost: boolean;
}
const nothing: Found = { kept: [], names: [], isLost: false };

/** What was kept of a draft, whichever page kept it. */
export const readUnsaved = async (place: Place): Promise<Found> => {
  const found = await inTurn(async (): Promise<Found> => {
    const { key, person } = writer ?? {};
    if (!key || person !== place.person) return nothing;
    const isOfDraft = ([name]: [string, unknown]) => name.startsWith(folderOf(place));
    const here = [...onlyHere].filter(isOfDraft);
    const sealed = await entries<string, Sealed>(store()).catch(() => []);
    const all = sealed.filter(isOfDraft);
    const tried = await Promise.allSettled(all.map(([name, one]) => open(one, name, key)));
    const read = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return {
      kept: [...read.sort((a, b) => a.at - b.at), ...here.map(([, unsaved]) => unsaved)],
      names: [...all, ...here].map(([name]) => name),
      isLost: read.length < all.length,
    };
  });
  return found ?? nothing;
};

/** What was read is kept in this place now: the others go. */
export const dropUnsaved = (names: readonly string[], place: Place) =>
  inTurn(async () => {
    const gone = names.filter((name) => name !== nameOf(place));
    for (const name of gone) onlyHere.delete(name);
    await delMany(gone, store());
  });

/** Keeps what is not saved yet; nothing left to save takes it away. False: it is gone when the page is closed. */
export const keepUnsaved = async (place: Place, unsaved: Unsaved): Promise<boolean> => {
  const name = nameOf(place);
  const isLeft = Object.keys(unsaved.mine).length > 0;
  const isKept = await inTurn(async () => {
    // Who signed out has taken everything along.
    if (writer?.person !== place.person) return false;
    if (isLeft) onlyHere.set(name, unsaved);
    else onlyHere.delete(name);
    await (isLeft ? keep(unsaved, name, writer.key) : del(name, store()));
    onlyHere.delete(name);
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
      const draft = place.slice(person.length + 1).replace(' ', '-');
      const now = nameOf({ person, draft, opening: 'before' });
      await keep(kept, now, key).catch(() => void onlyHere.set(now, kept));
    }
    const gone = all.filter(([place, kept]) => !isOwn(place) || isPlain(kept)).map(([place]) => place);
    if (gone.length > 0) await delMany(gone, store());
  });
};
