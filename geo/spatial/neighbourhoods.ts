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
  const places = placesOf(centres);
  return mapped(places, (here) => {
    const found: { code: string; km: number }[] = [];
    let farthest = Number.POSITIVE_INFINITY;
    let isNear = nearness(farthest);
    for (const there of places) {
      if (there === here || !isNear(here, there)) continue;
      const km = kilometresBetween(here.position, there.position);
      const after = found.findIndex((one) => one.km > km || (one.km === km && one.code > there.code));
      found.splice(after < 0 ? found.length : after, 0, { code: there.code, km });
      if (found.length > k) found.pop();
      const last = found[k - 1]?.km;
      if (last === undefined || last === farthest) continue;
      farthest = last;
      isNear = nearness(farthest);
    }
    return found.map(({ code }) => code);
  });
}

/**
 * The regions whose centre is at most `most` km away by great circle (and at least `least`). Mutual. Who has nobody so near is
 * an island. Throws unless 0 <= least <= most.
 */
export function withinKilometres(centres: Centres, most: number, least = 0): Neighbours {
  if (!(least >= 0 && most >= least)) {
    const message = `A band must go from 0 km or more to as much or more, not ${least} to ${most}.`;
    throw new SpatialError('out-of-range', message, { least, most });
  }
  const places = placesOf(centres);
  const isNear = nearness(most);
  return mapped(places, (here) =>
    places
      .filter((there) => {
        if (there === here || !isNear(here, there)) return false;
        const km = kilometresBetween(here.position, there.position);
        return km >= least && km <= most;
      })
      .map(({ code }) => code),
  );
}

/** A centre, also as a point on a ball of radius 1. */
interface Place {
  code: string;
  position: Position;
  x: number;
  y: number;
  z: number;
}

function placesOf(centres: Centres): Place[] {
  return [...centres].map(([code, position]) => {
    const [east, north] = position.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    const flat = Math.cos(north);
    return { code, position, x: flat * Math.cos(east), y: flat * Math.sin(east), z: Math.sin(north) };
  });
}

/** A quick look whether two places may be within so many km: on a ball, with 1 % and 1 km to spare, which the earth needs. */
function nearness(km: number): (here: Place, there: Place) => boolean {
  const least = Math.cos(Math.min(Math.PI, (km * 1.01 + 1) / 6371)) - 1e-12;
  return (here, there) => here.x * there.x + here.y * there.y + here.z * there.z >= least;
}

const mapped = (places: readonly Place[], codesNear: (here: Place) => string[]): Neighbours =>
  new Map(places.map((here) => [here.code, codesNear(here).sort()]));

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
