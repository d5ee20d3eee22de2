import { z } from 'zod';
import { said } from './said.ts';

/**
 * RFC 9457: what was wrong and what is allowed, by field. `code` and `params` say the detail, or the message of a field, in
 * any language; they are missing where only programs meet it.
 */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  ...said.pick({ code: true, params: true }).partial().shape,
  errors: z
    .array(
      z.object({
        field: z.string(),
        message: z.string(),
        ...said.pick({ code: true, params: true }).partial().shape,
      }),
    )
    .optional(),
});
export type ProblemBody = z.infer<typeof problemBody>;
