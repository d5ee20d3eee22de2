import type { ProblemBody } from './contract/problem.ts';
import type { Said } from './contract/sentences.ts';

/** One catalogue of what can go wrong: code, HTTP status, title. The detail is built where it is known. */
export const catalogue = {
  'bad-parameter': { status: 400, title: 'A parameter is not understood' },
  'bad-request': { status: 400, title: 'The request is not understood' },
  'origin-refused': { status: 403, title: 'The request comes from another site' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'sign-in-failed': { status: 401, title: 'E-mail address or password is wrong' },
  forbidden: { status: 403, title: 'Your roles do not allow this' },
  independence: { status: 409, title: 'Independence forbids this' },
  'not-found': { status: 404, title: 'Not found, or not visible to you' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'not-acceptable': { status: 406, title: 'This form of the answer is not offered' },
  exists: { status: 409, title: 'There is one already' },
  'wrong-state': { status: 409, title: 'Not possible in this state' },
  gone: { status: 410, title: 'No longer valid' },
  stale: { status: 412, title: 'Somebody changed it meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  'not-json': { status: 415, title: 'JSON is wanted' },
  'not-csv': { status: 415, title: 'A table (CSV) is wanted' },
  'not-bytes': { status: 415, title: 'A file is wanted' },
  invalid: { status: 422, title: 'Some answers need attention' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used with another body' },
  'if-match-missing': { status: 428, title: 'Say which version you change (If-Match)' },
  'too-many': { status: 429, title: 'Too many attempts' },
  unavailable: { status: 503, title: 'Not ready yet' },
  unexpected: { status: 500, title: 'Something went wrong on our side' },
} as const;
export type ProblemCode = keyof typeof catalogue;

/** What is wrong with one field or parameter. What a page may have to show has code and parameters beside its English. */
export interface FieldError extends Partial<Said> {
  field: string;
  message: string;
}

/** What was sent may be long and odd in a thousand places: an answer says enough of it, not all. */
const MOST_ERRORS = 100;
const LONGEST = 2000;
const shortened = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()} …` : text;

const shortenedError = ({ field, message, ...said }: FieldError): FieldError => ({
  field: shortened(field),
  message: shortened(message),
  ...said,
});

/** Thrown by verbs, turned into problem+json once, in app.ts. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** The detail by code and parameters, where a page may have to show it. */
  readonly said: Said | undefined;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string | Said,
    extra: { errors?: FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(typeof detail === 'string' ? detail : detail.message);
    this.code = code;
    this.said = typeof detail === 'string' ? undefined : detail;
    this.errors = extra.errors;
    this.headers = extra.headers ?? {};
  }

  get status() {
    return catalogue[this.code].status;
  }

  /** The RFC 9457 body. Example: `new Problem('stale', '…').body().status` is 412. */
  body(): ProblemBody {
    const { status, title } = catalogue[this.code];
    return {
      type: `urn:problem:${this.code}`,
      title,
      status,
      detail: shortened(this.message),
      ...(this.said ? { code: this.said.code, params: this.said.params } : {}),
      ...(this.errors ? { errors: this.errors.slice(0, MOST_ERRORS).map(shortenedError) } : {}),
    };
  }
}

/** A refusal by field; its detail names them all. */
export function refusal(code: ProblemCode, errors: FieldError[]): Problem {
  return new Problem(code, errors.map(({ field, message }) => `${field || 'body'}: ${message}`).join(' '), {
    errors,
  });
}
