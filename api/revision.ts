import { Problem } from './problem.ts';

/** The revision a change was made on, from If-Match. Example: `"r7"` is 7. */
export function revisionFrom(header: string | undefined): number {
  if (!header) throw new Problem('if-match-missing', 'Send If-Match with the ETag of the version you read.');
  const found = /^"r([1-9]\d{0,8})"$/.exec(header.trim());
  if (!found) throw new Problem('stale', 'If-Match names no version of this report; it looks like "r7".');
  return Number(found[1]);
}

export const etagOf = (revision: number) => `"r${revision}"`;

/** How the description of the API names the header. */
export const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version you read. None: 428. No longer the current one: 412.',
  schema: { type: 'string', example: '"r7"' },
} as const;
