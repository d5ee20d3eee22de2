import type { z } from 'zod';
import { isFault, type Said, say, sayKept } from './sentences.ts';

const formats: Record<string, 'day' | 'link' | 'email'> = { date: 'day', url: 'link', email: 'email' };

function sizeFault(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Said {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'array') return say('choose-one');
    if (issue.origin !== 'string') return say('at-least', { least });
    return least > 1 ? say('too-short', { least }) : say('needed');
  }
  const most = Number(issue.maximum);
  if (issue.origin === 'string') return say('too-long', { most });
  return issue.origin === 'array' ? say('too-many-chosen', { most }) : say('at-most', { most });
}

function typeFault(expected: string): Said {
  if (expected === 'int') return say('whole-number');
  return expected === 'number' ? say('number') : say('odd');
}

/** What a rule of the contract finds wrong with one value, in a sentence; the form and the server say the same. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown): Said {
  if (issue.code === 'unrecognized_keys') return say('unknown-field');
  if (issue.code === 'custom' && isFault(issue.message)) return sayKept({ code: issue.message, params: {} });
  if (value === undefined || value === null || value === '') return say('needed');
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return sizeFault(issue);
    case 'invalid_type':
      return typeFault(issue.expected);
    case 'invalid_value':
      return say('listed');
    case 'invalid_union':
      return say('place');
    case 'invalid_format':
      if (isFault(issue.message)) return sayKept({ code: issue.message, params: {} });
      return say(formats[issue.format] ?? 'odd');
    default:
      return say('odd');
  }
}

/** The value an issue speaks of. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      part && typeof part === 'object' ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/** What is wrong, by field. `given` is what was parsed. */
export function faultsIn(error: z.ZodError, given: unknown): (Said & { field: string })[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.join('.');
    const found = faultOf(issue, valueAt(given, issue.path));
    // Programs read which words are allowed; a page shows its list.
    if (found.code === 'listed' || found.code === 'odd') found.message = issue.message;
    if (issue.code !== 'unrecognized_keys') return [{ field: at, ...found }];
    return issue.keys.map((key) => ({ field: at ? `${at}.${key}` : key, ...found }));
  });
}
