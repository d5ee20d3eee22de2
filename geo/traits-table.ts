import table from './boundaries/traits-2021.json' with { type: 'json' };
import { nuts } from './nuts-table.ts';
import { type Traits, traitsFrom } from './traits.ts';

/** The traits of the 2,010 regions of NUTS 2021. Example: Gozo MT002 has 68 km2, is on the coast and an island. */
export const traits: ReadonlyMap<string, Traits> = traitsFrom(
  nuts.all(3).map(({ code }) => code),
  table,
);
