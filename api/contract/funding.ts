import { z } from 'zod';

const credit = z.object({
  title: z.string(),
  credit: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
});

/** A call or instrument that funds reception or integration. Empty = the source does not say. */
export const fundingCallView = z.object({
  id: z.string(),
  instrument: z.string(),
  title: z.string(),
  opens: z.string().nullable(),
  deadline: z.string().nullable(),
  budgetEur: z.number().nullable(),
  eligible: z.string().nullable(),
  subject: z.string().nullable(),
  demonstration: z.boolean(),
  source: credit,
});
export const fundingList = z.object({ calls: z.array(fundingCallView) });
export type FundingList = z.infer<typeof fundingList>;
