import { basinsOf } from '../../geo/basins.ts';
import type { Space } from '../../geo/context.ts';
import { contiguity } from '../../geo/contiguity-table.ts';
import type { Neighbours } from '../../geo/contiguity.ts';
import { levelOf, type NutsLevel } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';

/** Made when first wanted: all of a level in a few milliseconds. */
const touching = new Map<NutsLevel, Neighbours>();
function neighboursAt(level: NutsLevel): Neighbours {
  const found = touching.get(level) ?? contiguity(level, 'queen');
  touching.set(level, found);
  return found;
}

/** NUTS 2021 as comparisons must know it, with the Commissions that regions declared. */
export const spaceWith = (commissions: Space['commissions']): Space => ({
  codes: (level) => nuts.all(level).map(({ code }) => code),
  touching: (code) => neighboursAt(levelOf(code)).get(code) ?? [],
  centre: (code) => nuts.region(code).centre,
  basins: basinsOf,
  commissions,
});
