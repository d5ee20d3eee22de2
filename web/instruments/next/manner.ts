import { type DraftOn, keepDraft, knownDraft, rereadDraft, savePart } from '../../queries/instrumentDraft.ts';
import { byField, type Manner } from '../../ui/draft/manner.ts';
import { changedIn } from '../../ui/draft/merge.ts';
import { partIn, partsOf, withSaved } from './parts.ts';

/** The next version of an instrument travels part by part; of a part that two people changed one of them chooses. */
export const nextManner: Manner<DraftOn> = {
  ...byField,
  valuesOf: partsOf,
  sendable: (values, base) => changedIn(values, base).slice(0, 1),
  save: async (client, id, revision, values, [key = '']) => {
    const part = partIn(values, key);
    const known = knownDraft(client, id);
    const saved = await savePart(id, revision, key, part);
    if (known?.revision !== revision) return rereadDraft(client, id);
    return { ...withSaved(known, key, part), ...saved };
  },
  reread: rereadDraft,
  keep: keepDraft,
};
