import { contextsOf } from './contexts.ts';
import type { Compared, Context, Space } from './context.ts';
import type { Around } from './neighbourhood.ts';
import { type Standing, standingOf } from './standing.ts';

/** A variable with its figures: the region's own, or the country's where it is national. */
export interface Figures extends Omit<Compared, 'state'> {
  cell: (code: string) => { value: number | null; state: string } | undefined;
}

export interface StandingIn extends Context {
  /** Null where nothing is compared (`barred`). */
  standing: Standing | null;
}

/** A region's figure of a variable, and where it stands in its three contexts. */
export interface Standings {
  /** Whose figure it is: the region, or its country. */
  of: string;
  value: number | null;
  state: string | undefined;
  peers: StandingIn;
  country: StandingIn;
  around: StandingIn;
}

/** See `contextsOf` for the contexts and `standingOf` for the numbers. */
export function standingsOf(
  region: string,
  peers: readonly string[],
  around: Around,
  figures: Figures,
  space: Space,
): Standings {
  const compared: Compared = { ...figures, state: (code) => figures.cell(code)?.state };
  const contexts = contextsOf(region, peers, around, compared, space);
  const { of } = contexts;
  const figureOf = (code: string) => figures.cell(code)?.value ?? null;
  const standing = (context: Context): StandingIn => ({
    ...context,
    standing: context.barred
      ? null
      : standingOf([figureOf(of), ...context.codes.filter((code) => code !== of).map(figureOf)], 0),
  });
  return {
    of,
    value: figureOf(of),
    state: compared.state(of),
    peers: standing(contexts.peers),
    country: standing(contexts.country),
    around: standing(contexts.around),
  };
}
