import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';
import type { Answers } from '../submissions/entries.ts';
import { type FileAt, filesIn } from '../submissions/files.ts';

/** What a row says of a file, as far as an answer names it. */
export type Named = Pick<FileAt, 'file'> & { question: string | null };

/** The files that answers newly name: in another place, or under another name, a file is a new one. */
export function newlyNamed(before: Answers, now: Answers): FileAt[] {
  const known = new Set(filesIn(before).map(keyOf));
  return filesIn(now).filter((one) => !known.has(keyOf(one)));
}

/** Refuses files that are not kept with this very report, at this question and as the answer calls them. */
export function requireKept(named: readonly FileAt[], rows: readonly Named[]): void {
  const kept = new Set(rows.map(keyOf));
  const odd = named.filter((one) => !kept.has(keyOf(one)));
  if (odd.length === 0) return;
  throw refusal(
    'invalid',
    odd.map(({ field, file }) => ({ field, ...say('file-not-here', { name: file.name }) })),
  );
}

const keyOf = ({ question, file: { id, name, type, size } }: Named) =>
  JSON.stringify([question, id, name, type, size]);
