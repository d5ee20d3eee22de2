import { clear, createStore, del, delMany, get, keys, set, type UseStore } from 'idb-keyval';

/** Answers written on this computer that the server may not have yet, what stood there when one began, and what was sent without an answer. */
export interface Unsaved {
  mine: Record<string, unknown>;
  base: Record<string, unknown>;
  sent?: readonly Record<string, unknown>[];
}

let opened: UseStore | undefined;
const store = () => {
  opened ??= createStore('atlas-unsaved', 'drafts');
  return opened;
};
const keyOf = (person: string, report: string) => `${person} ${report}`;

/** A browser that keeps nothing (a private window) is no reason to stop: what is written still goes to the server. */
async function ifPossible<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

export const readUnsaved = (person: string, report: string) =>
  ifPossible(() => get<Unsaved>(keyOf(person, report), store()));

/** Keeps what is not saved yet; nothing left to save takes it away. */
export const keepUnsaved = (person: string, report: string, unsaved: Unsaved) =>
  ifPossible(() =>
    Object.keys(unsaved.mine).length > 0
      ? set(keyOf(person, report), unsaved, store())
      : del(keyOf(person, report), store()),
  );

/** Somebody signs out: nothing of theirs stays on this computer. */
export const forgetUnsaved = () => ifPossible(() => clear(store()));

/** Somebody is signed in: nothing that another person wrote stays. */
export const forgetUnsavedOfOthers = (person: string) =>
  ifPossible(async () => {
    const others = (await keys<string>(store())).filter((key) => !key.startsWith(`${person} `));
    if (others.length > 0) await delMany(others, store());
  });
