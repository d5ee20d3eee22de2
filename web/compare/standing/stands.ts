import { type Measure, natureOf } from '../../../api/contract/variable.ts';
import type { Compared, Context, Space } from '../../../geo/context.ts';
import { contextsOf } from '../../../geo/contexts.ts';
import type { Around } from '../../../geo/neighbourhood.ts';
import { type Standing, standingOf } from '../../../geo/standing.ts';
import type { Cell, Series } from '../../map/figures.ts';

/** The three contexts, in the order they are shown. */
export const contextKinds = ['peers', 'country', 'around'] as const;
export type ContextKind = (typeof contextKinds)[number];

/** A chosen region in one context. */
export interface InContext {
  kind: ContextKind;
  context: Context;
  /** Null where nothing is compared; the context says why. */
  standing: Standing | null;
}

/** A chosen region by one variable. */
export interface Stand {
  region: string;
  /** Whose figure it is: the region, or its country. */
  of: string;
  /** Undefined where the series says nothing of it. */
  cell: Cell | undefined;
  contexts: readonly InContext[];
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
  const compared: Compared = {
    national: series.national,
    count: natureOf(measure).nature === 'count',
    state: (code) => series.cells.get(code)?.state ?? series.absent,
  };
  return regions.map((region) => {
    const peers = regions.filter((one) => one !== region);
    const found = contextsOf(region, peers, around, compared, space);
    const inContext = (kind: ContextKind): InContext => {
      const context = found[kind];
      // Itself first: it has a rank only with a value, and the others stand there without it too.
      const others = context.codes.filter((code) => code !== found.of);
      const values = [found.of, ...others].map((code) => valueIn(series, code));
      return { kind, context, standing: context.barred ? null : standingOf(values, 0) };
    };
    return { region, of: found.of, cell: series.cells.get(found.of), contexts: contextKinds.map(inContext) };
  });
}

/** Who is in some context without a value, each once, with the state that says why. */
export function withoutValue(stands: readonly Stand[], series: Series): Map<string, string> {
  const codes = stands.flatMap(({ contexts }) => contexts.flatMap(({ context }) => context.without));
  return new Map(codes.sort().map((code) => [code, series.cells.get(code)?.state ?? series.absent]));
}
