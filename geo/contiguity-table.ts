import lists from './boundaries/contiguity-2021.json' with { type: 'json' };
import {
  islandsIn,
  neighboursFrom,
  type ContiguityKind,
  type ContiguityList,
  type Neighbours,
} from './contiguity.ts';
import type { NutsLevel } from './nuts.ts';

/** Who touches whom at a level of NUTS 2021, from the full 1:3M boundaries. Example: at level 2 ES51 touches FRJ1. */
export function contiguity(level: NutsLevel, kind: ContiguityKind): Neighbours {
  return neighboursFrom(lists[level] as unknown as ContiguityList, kind);
}

/** The neighbours of one region at its level, by code. Throws when the level has no such region. */
export function neighbours(level: NutsLevel, code: string, kind: ContiguityKind): readonly string[] {
  const found = contiguity(level, kind).get(code);
  if (!found) throw new Error(`There is no region ${code} at level ${level}.`);
  return found;
}

/** The regions of a level without neighbours; level 3 has 42. */
export function islands(level: NutsLevel): string[] {
  return islandsIn(contiguity(level, 'queen'));
}
