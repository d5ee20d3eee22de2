import type { FieldError } from '../problem.ts';
import type { Answers } from '../instruments/given.ts';
import type { ImportRow } from '../contract/import.ts';
import type { importForms } from '../contract/taken.ts';
import { canonical } from '../submissions/merge.ts';

/** A value that rows of a file offer for one question. */
export interface Offer {
  value: unknown;
  rows: number[];
}

/** What a file brings, in the form of the instrument. */
export interface Incoming {
  form: (typeof importForms)[number];
  rows: ImportRow[];
  /** Answers outside groups, by question and by what they say; several offers where rows differ. */
  singles: Map<string, Map<string, Offer>>;
  /** Entries of groups with their ids, in the order of the file. */
  entries: { group: string; id: string; answers: Answers; row: number }[];
}

/** The draft a file is brought into. */
export interface Target {
  region: string;
  instrument: string;
  version: number;
}

export type Read = { incoming: Incoming } | { errors: FieldError[] };

/** Adds what a row says of a question: the same as another row said is no second offer. */
export function offer(singles: Incoming['singles'], name: string, value: unknown, row: number): void {
  const offers = singles.get(name) ?? new Map<string, Offer>();
  const said = canonical(value);
  const same = offers.get(said);
  if (same) same.rows.push(row);
  else offers.set(said, { value, rows: [row] });
  singles.set(name, offers);
}
