import { z } from '@hono/zod-openapi';
import { matchOrders } from '../contract/matching.ts';
import { type FieldError, refusal } from '../problem.ts';
import { resolveCode } from '../region-code.ts';

/** More are a country or the Task Force. */
const MOST = 40;

/** Some regions, the Task Force, or (neither) every region. */
export const amongAsked = z.object({
  regions: z
    .string()
    .optional()
    .openapi({
      example: 'ES51,ITI1',
      description: `Regions of any level, with their parts; a country is one. At most ${MOST}.`,
    }),
  taskforce: z
    .enum(['true'], { error: () => 'is true, or not given.' })
    .optional()
    .openapi({ description: 'The regions of the Task Force instead.' }),
});

/** Which regions are meant, their parts included; null = every region. */
export type Among = { regions: readonly string[] | null } | { taskforce: true };

/** Codes of older versions are taken where the territory is the same; what is no region is refused by name. */
export function readAmong({ regions, taskforce }: z.infer<typeof amongAsked>): Among {
  const found = regions?.split(',').map(resolveCode) ?? [];
  const errors: FieldError[] = found.flatMap((one) =>
    'refused' in one ? [{ field: 'regions', ...one.refused }] : [],
  );
  if (found.length > MOST) errors.push({ field: 'regions', message: `are at most ${MOST}.` });
  if (regions !== undefined && taskforce)
    errors.push({ field: 'taskforce', message: 'is not given together with regions.' });
  if (errors.length > 0) throw refusal('bad-parameter', errors);
  if (taskforce) return { taskforce: true };
  const codes = found.flatMap((one) => ('code' in one ? [one.code] : []));
  return { regions: regions === undefined ? null : [...new Set(codes)] };
}

const needError = () => 'is the id of a published need (/api/collections/needs/items).';
export const matchesAsked = z.object({
  need: z.string({ error: needError }).min(1, { error: needError }).max(200, { error: needError }),
  order: z.enum(matchOrders, { error: () => `is one of: ${matchOrders.join(', ')}.` }).default('similar'),
});
