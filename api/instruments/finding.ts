import type { z } from 'zod';
import { type Said, say } from '../contract/sentences.ts';

/**
 * Something in an uploaded instrument, and where: a path of a question or a place in the JSON. Without a code where the
 * form of the JSON is wrong, which is said in English.
 */
export interface Finding extends Partial<Said> {
  place: string;
  message: string;
}

/** The first of many faults in the form of the JSON. */
export const shapeFindings = (error: z.ZodError): Finding[] =>
  error.issues.slice(0, 200).flatMap(shapeFinding);

function shapeFinding(issue: z.core.$ZodIssue): Finding[] {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ place, ...say('not-allowed', { name }) }));
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'type')
    return [{ place, ...say('unknown-type') }];
  return [{ place, message: issue.message }];
}

/** Each value that stands more than once. Example: `['a', 'b', 'a']` gives `['a']`. */
export const repeated = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** A text with markup or an address: an instrument leads nobody to another place. */
export const isMarkup = (text: string): boolean =>
  /<[a-z!/]/i.test(text) || /\w:\/\/|javascript:|\]\(/i.test(text);
