import type { ReportKind } from '../../drizzle/vocabulary.ts';
import { visibilities, type Visibility } from '../../drizzle/vocabulary.ts';
import { answersOf } from '../contract/submission.ts';
import { type Said, say } from '../contract/sentences.ts';
import { type FieldError, refusal } from '../problem.ts';

/** Longest text a draft keeps in one answer; the exact limits are checked at submission. */
const longest = 20_000;
const deepest = 4;

/**
 * Puts a change onto a draft's answers: null takes an answer away, a missing key leaves it.
 * Throws `invalid` for fields that the kind of report does not have and for values no database keeps.
 * Example: `changeAnswers('need', {title: 'A'}, {title: null, severity: 3})` is `{severity: 3}`.
 */
export function changeAnswers(
  kind: ReportKind,
  before: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> {
  const known = answersOf[kind].shape;
  const errors: FieldError[] = [];
  const after = { ...before };
  for (const [field, value] of Object.entries(change)) {
    const fault = Object.hasOwn(known, field) ? faultOf(value, 0) : say('unknown-field');
    if (fault) errors.push({ field, ...fault });
    else if (value === null) delete after[field];
    else after[field] = value;
  }
  if (errors.length > 0) {
    throw refusal('invalid', errors);
  }
  return after;
}

/** Why a value cannot be kept, if so. */
export function faultOf(value: unknown, depth: number): Said | undefined {
  if (typeof value === 'string') {
    if (value.length > longest) return say('too-long', { most: longest });
    if (!value.isWellFormed() || value.includes('\u0000')) return say('control-characters');
    return undefined;
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return undefined;
  if (typeof value !== 'object' || depth >= deepest) return say('odd');
  for (const [key, part] of Object.entries(value)) {
    const fault = faultOf(key, depth) ?? faultOf(part, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/** A draft is for its own region until it says otherwise. */
export function visibilityOf(answers: Record<string, unknown>): Visibility {
  return visibilities.find((one) => one === answers.visibility) ?? 'region';
}
