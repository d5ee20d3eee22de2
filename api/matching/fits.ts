import type { MatchNeed, MatchPractice } from '../contract/matching.ts';
import type { TargetGroup } from '../../drizzle/vocabulary.ts';
import { isWithin } from '../../geo/nuts.ts';

/** A need that is not met yet, or in part only. */
export const isOpen = ({ status }: Pick<MatchNeed, 'status'>): boolean => status !== 'met';

/** Whether two regions are the same, or one is a part of the other. */
export const overlap = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** By code units, so that an order is the same on every machine and in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why a practice may help with a need. */
export interface Fit {
  strand: 'same' | 'cross-cutting';
  targetGroups: TargetGroup[] | null;
}

/**
 * Why a practice fits a need, or null where it does not: the need's sector is one of its sectors, and the strand is the same
 * or one of the two is cross-cutting. Groups of people are said and never decide. Example: a need in language learning for
 * workers and a practice in language learning for everyone fit, with the workers in common.
 */
export function fitOf(need: MatchNeed, practice: MatchPractice): Fit | null {
  if (!practice.sectors.includes(need.sector)) return null;
  const targetGroups = groupsInCommon(need.targetGroups, practice.targetGroups);
  if (need.strand === practice.strand) return { strand: 'same', targetGroups };
  const isForAll = need.strand === 'cross-cutting' || practice.strand === 'cross-cutting';
  return isForAll ? { strand: 'cross-cutting', targetGroups } : null;
}

/** Who is meant by both: `all` takes in whoever the other names. Null where the practice names nobody. */
function groupsInCommon(need: readonly TargetGroup[], practice: readonly TargetGroup[]) {
  if (practice.length === 0) return null;
  if (practice.includes('all')) return [...need];
  if (need.includes('all')) return [...practice];
  return need.filter((group) => practice.includes(group));
}
