import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './access.ts';
import { type FieldError, refusal } from './problem.ts';

/** The query parameters of an address as they are written, names like `__proto__` and no name at all included. */
export function parametersOf(url: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of new URL(url).searchParams) {
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** The names a route declares; undefined where its verb knows them (`z.looseObject`). */
function namesOf(query: z.ZodType | undefined): string[] | undefined {
  if (!query) return [];
  if (!(query instanceof z.ZodObject)) throw new Error('The query of a route is declared as an object.');
  return query.def.catchall instanceof z.ZodUnknown ? undefined : Object.keys(query.shape);
}

function faultOf(name: string, values: readonly string[], names: string[] | undefined): string | undefined {
  if (name === '') return 'a parameter without a name is none.';
  if (names && !names.includes(name)) {
    return `is not a parameter here; allowed are: ${names.join(', ') || 'none'}.`;
  }
  if (values.length > 1) return 'is given twice; several values of a filter are separated by commas.';
  if (values.some((value) => value.includes('\0'))) return 'holds a character that no value has.';
  return undefined;
}

/** Refuses what is wrong with parameters, all at once, each by name. */
export function refuseParameters(errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  throw refusal('bad-parameter', [...errors]);
}

/** In front of every route: a parameter it does not declare, or one given twice, is refused by name, never ignored. */
export function onlyDeclared(query: z.ZodType | undefined): MiddlewareHandler<Env> {
  const names = namesOf(query);
  return async (c, next) => {
    if (c.req.url.includes('?')) {
      refuseParameters(
        [...parametersOf(c.req.url)].flatMap(([field, values]) => {
          const message = faultOf(field, values, names);
          return message ? [{ field, message }] : [];
        }),
      );
    }
    await next();
  };
}
