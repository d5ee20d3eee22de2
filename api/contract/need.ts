import { z } from 'zod';
import { fault } from './sentences.ts';
import {
  horizons,
  needStatuses,
  sectors,
  strands,
  targetGroups,
  visibilities,
} from '../../drizzle/vocabulary.ts';
import { count, day, euros, words } from './fields.ts';

/** What a region answers when it reports one need. The same schema draws the errors in the form and on the server. */
export const needAnswers = z
  .strictObject({
    title: words(100),
    description: words(4000).optional(),
    strand: z.enum(strands),
    sector: z.enum(sectors),
    horizon: z.enum(horizons),
    severity: z.number().int().min(1).max(5),
    targetGroups: z.array(z.enum(targetGroups)).min(1),
    peopleAffected: count.optional(),
    placesNeeded: count.optional(),
    placesAvailable: count.optional(),
    staffNeeded: count.optional(),
    staffAvailable: count.optional(),
    fundingGapEur: euros.optional(),
    validFrom: day.optional(),
    validTo: day.optional(),
    status: z.enum(needStatuses),
    wouldHelp: words(2000).optional(),
    source: words(500).optional(),
    visibility: z.enum(visibilities),
  })
  .refine((need) => !need.validFrom || !need.validTo || need.validFrom <= need.validTo, {
    path: ['validTo'],
    message: fault('before-first'),
  });

export type NeedAnswers = z.infer<typeof needAnswers>;
