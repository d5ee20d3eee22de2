import { Problem } from './problem.ts';

interface Asked {
  req: { header: (name: string) => string | undefined };
}
interface Answering {
  header: (name: string, value: string) => void;
}

/** The revision a change was made on, from If-Match. Example: `"r7"` is 7. */
export function revisionFrom(header: string | undefined): number {
  if (!header) throw new Problem('if-match-missing', 'Send If-Match with the ETag of the version you read.');
  const found = /^"r([1-9]\d{0,8})"$/.exec(header.trim());
  if (!found) throw new Problem('stale', 'If-Match names no version of this report; it looks like "r7".');
  return Number(found[1]);
}

/** The revision that the request's change was made on. */
export const revisionOf = (c: Asked): number => revisionFrom(c.req.header('if-match'));

export const etagOf = (revision: number) => `"r${revision}"`;

/**
 * What is answered to its reader alone, with the revision that the next change is made on. Without one (null) it has no
 * ETag: it would count changes that the reader is not told of.
 */
export function withRevision<View extends { revision: number | null }>(c: Answering, view: View): View {
  if (view.revision !== null) c.header('ETag', etagOf(view.revision));
  c.header('Cache-Control', 'private, no-store');
  return view;
}

/** How the description of the API names the header. */
export const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version you read. None: 428. No longer the current one: 412.',
  schema: { type: 'string', example: '"r7"' },
} as const;
