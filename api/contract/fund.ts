import { z } from 'zod';
import {
  fundInstruments,
  fundObstacles,
  fundOutcomes,
  strands,
  visibilities,
} from '../../drizzle/vocabulary.ts';
import { euros, words, year } from './fields.ts';

/** A fund that a region used, or could not use and why. */
export const fundAnswers = z
  .strictObject({
    instrument: z.enum(fundInstruments),
    /** Of an instrument that has no code of its own. */
    instrumentName: words(200).optional(),
    outcome: z.enum(fundOutcomes),
    strand: z.enum(strands),
    yearFrom: year.optional(),
    yearTo: year.optional(),
    amountEur: euros.optional(),
    obstacles: z.array(z.enum(fundObstacles)).min(1).optional(),
    explanation: words(2000).optional(),
    visibility: z.enum(visibilities),
  })
  .refine((fund) => fund.instrument !== 'other' || fund.instrumentName, {
    path: ['instrumentName'],
    message: 'is needed when the fund is another one',
  })
  .refine((fund) => fund.outcome === 'used' || fund.obstacles, {
    path: ['obstacles'],
    message: 'are needed when the fund was not used',
  })
  .refine((fund) => !fund.yearFrom || !fund.yearTo || fund.yearFrom <= fund.yearTo, {
    path: ['yearTo'],
    message: 'is before the first year',
  });
export type FundAnswers = z.infer<typeof fundAnswers>;
