import {
  barredContext,
  contextOf,
  type Compared,
  type Context,
  type Limit,
  type Note,
  type Space,
} from './context.ts';
import { neighbourhood, type Around } from './neighbourhood.ts';
import { countryOf, isWithin, levelOf } from './nuts.ts';

export interface Contexts {
  /** Whose figure it is: the region, or its country. */
  of: string;
  peers: Context;
  country: Context;
  around: Context;
}

/**
 * The three contexts of a region at once: the chosen peers, its country (the regions of its own level there), and its
 * neighbourhood.
 *
 * Neighbours have the region's own level; peers and members of a Commission have whatever level they have, and it is said. Nearest
 * are the nearest that have a figure. Of a national figure the unit is the country in every context.
 * Example: with a national score, Catalonia (ES51) stands as Spain: beside the countries of its peers, in its country alone
 * (`one-national-figure`), and beside France and Portugal, which touch Spain.
 */
export function contextsOf(
  region: string,
  peers: readonly string[],
  around: Around,
  compared: Compared,
  space: Space,
): Contexts {
  const of = compared.national ? countryOf(region) : region;
  const lifted = (codes: Iterable<string>) => (compared.national ? [...codes].map(countryOf) : [...codes]);
  return {
    of,
    peers: contextOf(of, lifted(peers), compared, peerNotes([region, ...peers], compared)),
    country: countryContext(of, compared, space),
    around: neighbourhood(of, around, compared, space, lifted),
  };
}

function countryContext(of: string, compared: Compared, space: Space): Context {
  const country = countryOf(of);
  if (levelOf(of) === 0)
    return barredContext(of, compared, { code: 'one-national-figure', params: { country } });
  return contextOf(
    of,
    space.codes(levelOf(of)).filter((code) => countryOf(code) === country),
    compared,
  );
}

/** Of chosen regions: who stands as one country, and who lies inside whom (its people count in both). */
function peerNotes(chosen: readonly string[], { national }: Compared): Note<Limit>[] {
  if (national) {
    const byCountry = Map.groupBy([...new Set(chosen)].sort(), countryOf);
    return [...byCountry]
      .filter(([, regions]) => regions.length > 1)
      .map(([country, regions]) => ({ code: 'counted-as-country', params: { country, regions } }));
  }
  const unique = [...new Set(chosen)].sort();
  return unique.flatMap((area) =>
    unique
      .filter((region) => region !== area && isWithin(region, area))
      .map((region): Note<Limit> => ({ code: 'one-inside-another', params: { region, larger: area } })),
  );
}
