import { z } from 'zod';
import { instruments, submissionKinds, submissionStates } from '../../drizzle/vocabulary.ts';
import { practiceContact } from './practice.ts';
import { draftAnswers, receipt } from './submission.ts';

/** What says that a JSON file is one of these, and how it is to be read. Only a new number may change what follows. */
export const copyFormat = 'regional-migration-atlas/report';
export const copyFormatVersion = 1;

/** One version of a report as a JSON file: everything to read it elsewhere, or to bring it back. */
export const copyFile = z.object({
  format: z.literal(copyFormat),
  formatVersion: z.literal(copyFormatVersion),
  id: z.uuid(),
  kind: z.enum(submissionKinds),
  region: z.object({ code: z.string(), name: z.string() }),
  /** Of a questionnaire: the questions it answers, and the round. */
  instrument: z.object({ id: z.enum(instruments), version: z.number().int().min(1) }).nullable(),
  round: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  version: z.number().int().min(1),
  /** How the report stood when the file was made; `draft` also of a version that was never submitted. */
  state: z.enum(submissionStates),
  submittedAt: z.iso.datetime().nullable(),
  receipt: receipt.pick({ number: true, at: true }).nullable(),
  madeAt: z.iso.datetime(),
  demonstration: z.boolean().describe('Made up, to show how it works'),
  /**
   * In the form of the instrument (of a quick report: of its kind). Personal answers are among them as long as they are
   * kept; a file that was attached is there by name and id only.
   */
  answers: draftAnswers,
  /** Whom to ask about a practice that was reported quickly. */
  contact: practiceContact.nullable(),
});
export type CopyFile = z.infer<typeof copyFile>;
