import type { z } from '@hono/zod-openapi';

/** How the description of the API says that a body is JSON of this form. */
export const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** The same of the one answer that a route has when all is well. */
export const jsonAnswer = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, ...json(schema) },
});
