import type { ManifestEntry } from '../../api/contract/release.ts';
import type { ReleasedKind } from '../../drizzle/vocabulary.ts';

/** Records that a collection shows one by one; offers stand on the card of their region alone. */
const collections: Partial<Record<ReleasedKind, string>> = {
  need: 'needs',
  flow: 'flows',
  practice: 'practices',
};

/** Where a record of a release can be read, if it can: an assessment even when it is withdrawn, as it says why. Example: a need `x` at `/api/collections/needs/items/x`. */
export function recordAddress({ kind, record, state }: Pick<ManifestEntry, 'kind' | 'record' | 'state'>) {
  if (kind === 'assessment') return `/published-assessments/${record}`;
  const collection = collections[kind];
  return collection && state !== 'withdrawn' ? `/api/collections/${collection}/items/${record}` : undefined;
}
