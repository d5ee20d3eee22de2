import { Problem } from '../problem.ts';
import { arrivals } from './arrivals.ts';
import type { Collection } from './collection.ts';
import { flows } from './flows.ts';
import { mipexScores } from './mipex-scores.ts';
import { needs } from './needs.ts';
import { practices } from './practices.ts';
import { regions } from './regions.ts';

/** What is published, in the order in which it is listed. */
export const collections: readonly Collection[] = [regions, needs, flows, practices, mipexScores, arrivals];

export function collectionOf(id: string): Collection {
  const found = collections.find((one) => one.id === id);
  if (!found) {
    const known = collections.map((one) => one.id).join(', ');
    throw new Problem('not-found', `There is no collection "${id}"; there are ${known}.`);
  }
  return found;
}
