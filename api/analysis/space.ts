import type { Space } from '../../geo/context.ts';
import { contiguity } from '../../geo/contiguity-table.ts';
import type { Neighbours } from '../../geo/contiguity.ts';
import type { NutsLevel } from '../../geo/nuts.ts';
import { nuts } from '../../geo/nuts-table.ts';
import { spaceOf } from '../../geo/space.ts';

/** Made when first wanted, and kept: a level takes some milliseconds. */
const touching = new Map<NutsLevel, Neighbours>();
function neighbours(level: NutsLevel): Neighbours {
  const found = touching.get(level) ?? contiguity(level, 'queen');
  touching.set(level, found);
  return found;
}

/** NUTS 2021 as comparisons must know it, with the regions that declared their Commissions. */
export const spaceWith = (members: readonly { code: string; commissions: readonly string[] }[]): Space =>
  spaceOf({ nuts, neighbours, places: nuts.all(), members });
