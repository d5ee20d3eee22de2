import type { Hook } from '@hono/zod-openapi';
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { Env } from './access.ts';
import { faultsIn } from './contract/faults.ts';
import { say } from './contract/sentences.ts';
import { Problem, refusal } from './problem.ts';

/** What a route's own schemas refuse: a bad parameter is 400, a bad body 422, each by field. */
export const refuseInvalid: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  const errors = faultsIn(result.error as z.ZodError, 'data' in result ? result.data : undefined);
  throw refusal(result.target === 'json' ? 'invalid' : 'bad-parameter', errors);
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
    if (error.status === 413) return new Problem('too-large', say('too-much'));
    if (error.status === 400) return new Problem('bad-request', 'The body is not valid JSON.');
    if (error.status === 415) return new Problem('not-json', 'Send Content-Type: application/json.');
  }
  report(error);
  return new Problem('unexpected', say('unforeseen'));
}

export const onError: ErrorHandler<Env> = (error, c) =>
  answerProblem(c, asProblem(error, c.get('services')?.reportError ?? console.error));

export const onNotFound: NotFoundHandler<Env> = (c) =>
  answerProblem(c, new Problem('not-found', `There is nothing at ${c.req.path}.`));
