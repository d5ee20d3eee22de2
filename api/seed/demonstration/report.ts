import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';
import type { PracticeContact } from '../../contract/practice.ts';
import { list } from '../table.ts';

/** How far a report of the demonstration goes; see courses.ts. */
export const courses = [
  'draft',
  'submitted',
  'returned',
  'answered',
  'rejected',
  'accepted',
  'published',
  'amended',
  'withdrawn',
  'retracted',
] as const;
export type Course = (typeof courses)[number];

export interface Report {
  kind: SubmissionKind;
  region: string;
  /** Of a questionnaire: the round it answers. */
  round?: string;
  answers: Record<string, unknown>;
  contact?: PracticeContact;
  course: Course;
  /** What the secretariat says: a reason, or `field|question|reply`. */
  words: string;
}

/** Answers without those that were left empty: a form sends none for them either. */
export const given = (answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined));

/** The parts of a cell that lists several things with `|`; null when it lists none. */
export const several = (cell: string) => (cell === '' ? null : list(cell, '|'));
