import type { z } from '@hono/zod-openapi';

/** How the description of the API says that a body is JSON of this form. */
export const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
