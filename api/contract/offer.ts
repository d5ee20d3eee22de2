import { z } from 'zod';
import { cooperationKinds, offerDirections, sectors, visibilities } from '../../drizzle/vocabulary.ts';
import { day, words } from './fields.ts';

/** What a region looks for with other regions, or can give them. */
export const offerAnswers = z.strictObject({
  direction: z.enum(offerDirections),
  kind: z.enum(cooperationKinds),
  title: words(100),
  description: words(2000).optional(),
  sectors: z.array(z.enum(sectors)).min(1),
  partnersWanted: words(500).optional(),
  validTo: day.optional(),
  visibility: z.enum(visibilities),
});
export type OfferAnswers = z.infer<typeof offerAnswers>;
