import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Env } from '../access.ts';

/** Pages that exist in one form take `f=json` and nothing else. */
export const jsonOnly = z.object({
  f: z.enum(['json', 'geojson'], { error: () => 'is json: this has no other form.' }).optional(),
});

/** A parameter that is a whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const error = () => `is a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,4}$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error })
    .openapi({ type: 'integer', minimum: least, maximum: most });
}

/** The server's own address and the one asked, both absolute: from PUBLIC_URL, else as the request came in. */
export function addressesOf(c: HonoContext<Env>): { base: string; self: string } {
  const asked = new URL(c.req.url);
  const base = c.get('services').publicUrl ?? asked.origin;
  return { base, self: `${base}${asked.pathname}${asked.search}` };
}
