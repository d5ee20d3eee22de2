/** What open pages still have to save before their reader signs out. */
const unfinished = new Set<() => Promise<boolean>>();

/** Names a page's way to save; false = it could not save everything. Returns the way to take it back. */
export function beforeSigningOut(save: () => Promise<boolean>): () => void {
  unfinished.add(save);
  return () => void unfinished.delete(save);
}

/** Saves what was typed until now; whether all of it is kept. */
export async function saveAll(): Promise<boolean> {
  const saved = await Promise.all([...unfinished].map((save) => save()));
  return saved.every(Boolean);
}
