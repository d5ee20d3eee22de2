import type { z } from 'zod';
import { answersOf } from '../../../api/contract/submission.ts';
import { practiceContact } from '../../../api/contract/practice.ts';
import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';

/** What is wrong with one answer: the key of a message, and what it names. `said` is a sentence of the server's. */
export interface Fault {
  field: string;
  key: string;
  values?: Record<string, string | number>;
  said?: string;
}

/** The contract's own sentences, by the key of their translation. A test finds every one of them here. */
export const sentences: Record<string, string> = {
  'holds control characters': 'controlCharacters',
  'is not an ISO week (2016-W03), month (2016-01) or year (2016)': 'period',
  'is not a NUTS code (two letters, then up to three letters or digits)': 'nutsCode',
  'say where from or where to': 'fromOrTo',
  'give a number or a range, not both': 'numberOrRange',
  'a range wants both its ends': 'bothEnds',
  'is below the lower end': 'belowLower',
  'people present are a stock: say only where (to)': 'stock',
  'is before the first day': 'beforeFirst',
  'is not between 1900 and 2100': 'outsideYears',
  'a point wants both longitude and latitude': 'bothCoordinates',
  'is needed before a practice can be submitted': 'consent',
  'is needed': 'needed',
};

const formats: Record<string, string> = { date: 'day', url: 'link', email: 'email' };

function sizeFault(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Omit<Fault, 'field'> {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return { key: 'chooseOne' };
    return issue.origin === 'string'
      ? { key: 'needed' }
      : { key: 'atLeast', values: { least: Number(issue.minimum) } };
  }
  const most = Number(issue.maximum);
  if (issue.origin === 'string') return { key: 'tooLong', values: { most } };
  return { key: issue.origin === 'array' ? 'tooMany' : 'atMost', values: { most } };
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): Omit<Fault, 'field'> {
  if (issue.code === 'custom') return ofSentence(issue.message);
  if (value === undefined || value === null || value === '') return { key: 'needed' };
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return sizeFault(issue);
    case 'invalid_type':
      return {
        key: issue.expected === 'int' ? 'wholeNumber' : issue.expected === 'number' ? 'number' : 'odd',
      };
    case 'invalid_value':
      return { key: 'listed' };
    case 'invalid_union':
      return { key: 'place' };
    case 'invalid_format': {
      const key = formats[issue.format] ?? sentences[issue.message];
      return key ? { key } : { key: 'odd' };
    }
    default:
      return ofSentence(issue.message);
  }
}

/** A sentence of the contract or the server, translated where it is known and shown as it stands elsewhere. */
export function ofSentence(sentence: string): Omit<Fault, 'field'> {
  const key = sentences[sentence];
  return key ? { key } : { key: 'said', said: sentence };
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      part && typeof part === 'object' ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/**
 * What the contract finds wrong with the answers, one fault for each field (its first).
 * Example: a need without a title gives `[{field: 'title', key: 'needed'}, …]`.
 */
export function faultsOf(kind: SubmissionKind, answers: Record<string, unknown>): Fault[] {
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
  if (parsed.success) return [];
  const found = new Map<string, Fault>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!found.has(field)) found.set(field, { field, ...faultOf(issue, at(answers, issue.path)) });
  }
  return [...found.values()];
}

/** The server's refusal by field, in the page's own words where the contract knows the fault too. */
export function serverFaults(
  own: readonly Fault[],
  errors: readonly { field: string; message: string }[],
): Fault[] {
  const fields = new Map<string, Fault>(own.map((fault) => [fault.field, fault]));
  for (const { field, message } of errors) {
    const [name = ''] = field.split('.');
    if (!fields.has(name)) fields.set(name, { field: name, ...ofSentence(message) });
  }
  return [...fields.values()];
}
