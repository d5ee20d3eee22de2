import { z } from 'zod';
import type { Said } from './sentences.ts';

/** A sentence on the wire. */
export const said = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  message: z.string(),
}) satisfies z.ZodType<Said>;
