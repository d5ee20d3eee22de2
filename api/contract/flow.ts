import { z } from 'zod';
import { fault } from './sentences.ts';
import { flowMethods, flowTypes, flowUnits, visibilities } from '../../drizzle/vocabulary.ts';
import { count, nutsCode, period, words } from './fields.ts';

/** Where a flow begins or ends. An external point (a sea crossing) has a name and never a place on the map. */
export const flowPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('region'), code: nutsCode }),
  z.strictObject({
    kind: z.literal('country'),
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/),
  }),
  z.strictObject({ kind: z.literal('external'), name: words(100) }),
]);
export type FlowPlace = z.infer<typeof flowPlace>;

/** What a region answers when it reports one flow observation. */
export const flowAnswers = z
  .strictObject({
    type: z.enum(flowTypes),
    from: flowPlace.optional(),
    to: flowPlace.optional(),
    period,
    number: count.optional(),
    numberMin: count.optional(),
    numberMax: count.optional(),
    unit: z.enum(flowUnits),
    method: z.enum(flowMethods),
    confidence: z.number().int().min(1).max(3),
    countedBy: words(200).optional(),
    remark: words(2000).optional(),
    visibility: z.enum(visibilities),
  })
  .refine((flow) => flow.from || flow.to, { path: ['from'], message: fault('from-or-to') })
  .refine(
    (flow) => flow.number === undefined || (flow.numberMin === undefined && flow.numberMax === undefined),
    {
      path: ['number'],
      message: fault('number-or-range'),
    },
  )
  .refine((flow) => (flow.numberMin === undefined) === (flow.numberMax === undefined), {
    path: ['numberMax'],
    message: fault('both-ends'),
  })
  .refine(
    (flow) =>
      flow.numberMin === undefined || flow.numberMax === undefined || flow.numberMin <= flow.numberMax,
    { path: ['numberMax'], message: fault('below-lower') },
  )
  .refine((flow) => flow.type !== 'present' || !flow.from, {
    path: ['from'],
    message: fault('stock'),
  });

export type FlowAnswers = z.infer<typeof flowAnswers>;
