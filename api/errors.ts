import type { Hook } from '@hono/zod-openapi';
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { Env } from './access.ts';
import { type FieldError, Problem } from './problem.ts';

/** zod's issues as sentences by field. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: at ? `${at}.${key}` : key, message: 'is not known here' }));
    }
    return [{ field: at, message: issue.message }];
  });
}

const inWords = (errors: FieldError[]) =>
  errors.map(({ field, message }) => `${field || 'body'}: ${message}`).join('; ');

/** What a route's own schemas refuse: a bad parameter is 400, a bad body 422, each by field. */
export const refuseInvalid: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  const errors = fieldErrors(result.error as z.ZodError);
  throw new Problem(result.target === 'json' ? 'invalid' : 'bad-parameter', inWords(errors), { errors });
};

export function answerProblem(c: Context<Env>, problem: Problem) {
  return c.body(JSON.stringify(problem.body()), problem.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  });
}

function asProblem(error: unknown, report: (error: unknown) => void): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    if (error.status === 413) return new Problem('too-large', 'At most 1 MB is taken here.');
    if (error.status === 400) return new Problem('bad-request', 'The body is not valid JSON.');
    if (error.status === 415) return new Problem('not-json', 'Send Content-Type: application/json.');
  }
  report(error);
  return new Problem('unexpected', 'Nothing was changed. Try again; if it stays, tell the secretariat.');
}

export const onError: ErrorHandler<Env> = (error, c) =>
  answerProblem(c, asProblem(error, c.get('services')?.reportError ?? console.error));

export const onNotFound: NotFoundHandler<Env> = (c) =>
  answerProblem(c, new Problem('not-found', `There is nothing at ${c.req.path}.`));
