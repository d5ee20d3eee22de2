import { z } from 'zod';
import { manifestChanges, manifestStates, releasedKinds } from '../../drizzle/vocabulary.ts';
import { link } from './features.ts';

/** A numbered release as the public knows it: only its public records count. */
const releaseSummary = z.object({
  number: z.number().int(),
  at: z.iso.datetime(),
  note: z.string().nullable(),
  /** How many of its records are public now, in that version or a later one. */
  records: z.number().int(),
  withdrawn: z.number().int(),
});
export type ReleaseSummary = z.infer<typeof releaseSummary>;

export const releaseList = z.object({ releases: z.array(releaseSummary), links: z.array(link) });
export type ReleaseList = z.infer<typeof releaseList>;

/** One record of a release; of a withdrawn one nothing is left but which it was and when it went. */
const manifestEntry = z.object({
  kind: z.enum(releasedKinds),
  record: z.string(),
  version: z.number().int(),
  /** Removed = the report that this release published says it no more. */
  change: z.enum(manifestChanges),
  state: z.enum(manifestStates),
  hash: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
});
export type ManifestEntry = z.infer<typeof manifestEntry>;

export const releaseManifest = releaseSummary.extend({
  entries: z.array(manifestEntry),
  links: z.array(link),
});
export type ReleaseManifest = z.infer<typeof releaseManifest>;
