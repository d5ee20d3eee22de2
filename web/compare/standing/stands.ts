import { type Measure, natureOf } from '../../../api/contract/variable.ts';
import type { Space } from '../../../geo/context.ts';
import type { Around } from '../../../geo/neighbourhood.ts';
import { type StandingIn, type Standings, standingsOf } from '../../../geo/standings.ts';
import { type Cell, isDemonstration, type Series } from '../../map/figures.ts';

/** The three contexts, in the order they are shown. */
export const contextKinds = ['peers', 'country', 'around'] as const;
export type ContextKind = (typeof contextKinds)[number];

/** A chosen region by one variable, and where it stands. */
export interface Stand extends Standings {
  region: string;
  /** Undefined where the series says nothing of it. */
  cell: Cell | undefined;
}

interface Asked {
  regions: readonly string[];
  measure: Measure;
  series: Series;
  around: Around;
  space: Space;
}

/** The value of a region, or of a country; null without one. */
export const valueIn = (series: Series, code: string): number | null => series.cells.get(code)?.value ?? null;

/** Where each chosen region stands by one variable, against the other chosen ones, its country and its neighbourhood. */
export function standsOf({ regions, measure, series, around, space }: Asked): Stand[] {
  const figures = {
    national: series.national,
    count: natureOf(measure).nature === 'count',
    cell: (code: string) => series.cells.get(code) ?? { value: null, state: series.absent },
  };
  return regions.map((region) => {
    const peers = regions.filter((one) => one !== region);
    const standings = standingsOf(region, peers, around, figures, space);
    return { ...standings, region, cell: series.cells.get(standings.of) };
  });
}

/** Who is in some context without a value, each once, with the state that says why. */
export function withoutValue(stands: readonly Stand[], series: Series): Map<string, string> {
  const codes = stands.flatMap((stand) => contextKinds.flatMap((kind) => stand[kind].without));
  return new Map(codes.sort().map((code) => [code, series.cells.get(code)?.state ?? series.absent]));
}

/** How many figures of a context are invented: its mean is too, whether or not the chosen region has one. */
export const inventedIn = ({ codes }: Pick<StandingIn, 'codes'>, series: Series): number =>
  codes.filter((code) => {
    const cell = series.cells.get(code);
    return cell !== undefined && isDemonstration(cell);
  }).length;

export const isInvented = (stands: readonly Stand[], series: Series): boolean =>
  stands.some((stand) => contextKinds.some((kind) => inventedIn(stand[kind], series) > 0));
