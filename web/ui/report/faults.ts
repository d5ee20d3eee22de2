import type { z } from 'zod';
import { faultsIn } from '../../../api/contract/faults.ts';
import type { ProblemBody } from '../../../api/contract/problem.ts';
import { practiceContact } from '../../../api/contract/practice.ts';
import type { Said } from '../../../api/contract/sentences.ts';
import { answersOf } from '../../../api/contract/submission.ts';
import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';

/** What is wrong with one answer. Only the server can tell whether what it alone found is still wrong. */
export interface Fault extends Partial<Said> {
  field: string;
  message: string;
  fromServer?: true;
}

/**
 * What the contract finds wrong with the answers, one fault for each field (its first).
 * Example: a need without a title gives `[{field: 'title', code: 'needed', …}, …]`.
 */
export function faultsOf(kind: SubmissionKind, answers: Record<string, unknown>): Fault[] {
  if (kind === 'questionnaire') return [];
  return firstOfEach(answersOf[kind].safeParse(answers), answers);
}

/** The same for a practice's contact; fields are named `contact.email` and so on. */
export function contactFaults(contact: Record<string, unknown>): Fault[] {
  return firstOfEach(practiceContact.safeParse(contact), contact).map((fault) => ({
    ...fault,
    field: `contact.${fault.field}`,
  }));
}

function firstOfEach(parsed: z.ZodSafeParseResult<unknown>, answers: unknown): Fault[] {
  return parsed.success ? [] : firsts([], faultsIn(parsed.error, answers));
}

/** The server's refusal by field, beside what the contract found itself. */
export function serverFaults(own: readonly Fault[], errors: NonNullable<ProblemBody['errors']>): Fault[] {
  return firsts(
    own,
    errors.map((error) => ({ ...error, fromServer: true as const })),
  );
}

/** One fault for each question: a fault in a part of an answer is one of its answer. */
function firsts(own: readonly Fault[], found: readonly Fault[]): Fault[] {
  const fields = new Map(own.map((fault) => [fault.field, fault]));
  for (const fault of found) {
    const [field = ''] = fault.field.split('.');
    if (!fields.has(field)) fields.set(field, { ...fault, field });
  }
  return [...fields.values()];
}

/** Whether the contract wants an answer before the report is submitted. Example: a need's title is, its source is not. */
export function isRequired(kind: SubmissionKind, name: string): boolean {
  if (kind === 'questionnaire') return false;
  const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
    answersOf[kind].shape;
  return shape[name] ? !shape[name].safeParse(undefined).success : false;
}
