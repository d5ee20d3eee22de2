import { basinsOf } from './basins.ts';
import type { Space } from './context.ts';
import type { Neighbours } from './contiguity.ts';
import type { Position } from './great-circle.ts';
import { levelOf, type Nuts, type NutsLevel } from './nuts.ts';

interface Known {
  nuts: Nuts;
  /** Who touches whom, by a border or a corner. */
  neighbours: (level: NutsLevel) => Neighbours;
  places: readonly { code: string; centre: Position }[];
  members: readonly { code: string; commissions: readonly string[] }[];
}

/** What the cores of comparisons must know of space, from tables that page and server have alike. */
export function spaceOf({ nuts, neighbours, places, members }: Known): Space {
  const levels = ([0, 1, 2, 3] as const).map((level) => ({
    codes: nuts.all(level).map(({ code }) => code),
    touching: neighbours(level),
  }));
  const centres = new Map(places.map(({ code, centre }) => [code, centre]));
  return {
    codes: (level) => levels[level]?.codes ?? [],
    touching: (code) => levels[levelOf(code)]?.touching.get(code) ?? [],
    centre: (code) => {
      const centre = centres.get(code);
      if (!centre) throw new Error(`There is no region ${code} with a centre.`);
      return centre;
    },
    basins: basinsOf,
    commissions: new Map(
      members
        .filter(({ commissions }) => commissions.length > 0)
        .map(({ code, commissions }) => [code, commissions]),
    ),
  };
}
