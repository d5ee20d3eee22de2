import type { Neighbours } from '../contiguity.ts';
import { kilometresBetween, type Position } from '../great-circle.ts';
import { SpatialError } from './errors.ts';

/** A point in each region, as of geo/centres.ts: [longitude, latitude] in degrees by code. */
export type Centres = ReadonlyMap<string, Position>;

/**
 * The k nearest regions of each, by great circle between centres; of equally near ones the first in order of code. Not mutual:
 * Malta's nearest is Sicily, Sicily's is not Malta. Nobody is an island here, however far the others are.
 *
 * Throws unless k is a whole number from 1 to the number of other regions. Neighbours are listed in order of code.
 */
export function nearest(centres: Centres, k: number): Neighbours {
  if (!Number.isInteger(k) || k < 1 || k > centres.size - 1) {
    const most = centres.size - 1;
    throw new SpatialError('out-of-range', `k must be 1 to ${most}, not ${k}.`, { k, least: 1, most });
  }
  return mapped(centres, (distances) =>
    distances.sort((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1)).slice(0, k),
  );
}

/**
 * The regions whose centre is at most `most` km away by great circle (and at least `least`). Mutual. Who has nobody so near is
 * an island. Throws unless 0 <= least <= most.
 */
export function withinKilometres(centres: Centres, most: number, least = 0): Neighbours {
  if (!(least >= 0 && most >= least)) {
    throw new SpatialError(
      'out-of-range',
      `A band must go from 0 km or more to as much or more, not ${least} to ${most}.`,
      {
        least,
        most,
      },
    );
  }
  return mapped(centres, (distances) => distances.filter(({ km }) => km >= least && km <= most));
}

interface Distance {
  code: string;
  km: number;
}

function mapped(centres: Centres, choose: (distances: Distance[]) => Distance[]): Neighbours {
  const all = [...centres];
  return new Map(
    all.map(([code, here]) => {
      const others = all.filter(([other]) => other !== code);
      const chosen = choose(
        others.map(([other, there]) => ({ code: other, km: kilometresBetween(here, there) })),
      );
      return [code, chosen.map((one) => one.code).sort()];
    }),
  );
}

/**
 * Everybody of the same group is everybody's neighbour: a sea basin, a Geographical Commission. A region may be in several groups;
 * one in none, or alone in its own, is an island.
 */
export function sameGroup(groups: ReadonlyMap<string, readonly string[]>): Neighbours {
  const members = new Map<string, string[]>();
  for (const [code, names] of groups)
    for (const name of names) members.set(name, [...(members.get(name) ?? []), code]);
  return new Map(
    [...groups].map(([code, names]) => {
      const others = new Set(names.flatMap((name) => members.get(name) ?? []));
      others.delete(code);
      return [code, [...others].sort()];
    }),
  );
}
