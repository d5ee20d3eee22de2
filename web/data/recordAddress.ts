import type { ManifestEntry } from '../../api/contract/release.ts';
import type { RecordKind } from '../../drizzle/vocabulary.ts';

/** Records that a collection shows one by one; offers stand on the card of their region alone. */
const collections: Partial<Record<RecordKind, string>> = {
  need: 'needs',
  flow: 'flows',
  practice: 'practices',
};

/** Where a record of a release can be read, if it can. Example: a need `x` at `/api/collections/needs/items/x`. */
export function recordAddress({ kind, record, state }: Pick<ManifestEntry, 'kind' | 'record' | 'state'>) {
  const collection = collections[kind];
  return collection && state !== 'withdrawn' ? `/api/collections/${collection}/items/${record}` : undefined;
}
