import type { Db } from '../../drizzle/client.ts';
import type { Likeness } from './answer.ts';

/** How like regions are, as the page of similar regions reckons it. */
export const likenessIn =
  (_db: Db): Likeness =>
  async () =>
    new Map();
