import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time, of any zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });
