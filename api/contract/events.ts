import { z } from 'zod';

/** Sent on /api/events whenever what is published changes; `counter` is the ETag's number. */
export const publicationEvent = z.object({ counter: z.number().int() });
