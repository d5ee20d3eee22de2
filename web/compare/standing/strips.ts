import type { Context } from '../../../geo/context.ts';
import type { Standing } from '../../../geo/standing.ts';
import type { Series } from '../../map/figures.ts';
import { type ContextKind, contextKinds, type Stand, valueIn } from './stands.ts';

/** One line of the figure: those of a context by their values, and the chosen regions among them. */
export interface Strip {
  kind: ContextKind;
  /** The region, or its country, whose context it is; of several, the first. */
  of: string;
  /** The chosen regions whose context it is, each with its value and how high its letter stands: 0 is the line itself. */
  chosen: readonly { region: string; value: number; lane: number }[];
  context: Context;
  standing: Standing;
  members: readonly { code: string; value: number }[];
}

/**
 * The lines of the figure: chosen regions, countries, neighbourhoods. Regions with the same context share a line; a context in
 * which nothing is compared has none.
 */
export function stripsOf(stands: readonly Stand[], series: Series): Strip[] {
  const domain = domainOf(stands, series);
  const apart = domain ? (domain[1] - domain[0]) / 36 : 0;
  return contextKinds.flatMap((kind) => {
    const drawn = stands.flatMap(({ region, of, cell, contexts }) =>
      contexts
        .filter((one) => one.kind === kind && one.standing !== null)
        .map(({ context, standing }) => ({ region, of, value: cell?.value ?? null, context, standing })),
    );
    return [
      ...Map.groupBy(drawn, ({ context }) => [...context.codes, '', ...context.without].join(' ')).values(),
    ].map((same): Strip => {
      const [first] = same as [(typeof same)[0]];
      const valued = same.flatMap(({ region, value }) => (value === null ? [] : [{ region, value }]));
      return {
        kind,
        of: first.of,
        chosen: inLanes(valued, apart),
        context: first.context,
        standing: first.standing as Standing,
        members: first.context.codes.map((code) => ({ code, value: valueIn(series, code) ?? 0 })),
      };
    });
  });
}

/** From where to where the common axis of all lines goes: a score has its own ends. Undefined when nothing is drawn. */
export function domainOf(stands: readonly Stand[], series: Series): [number, number] | undefined {
  const codes = stands.flatMap(({ of, contexts }) => [
    of,
    ...contexts.filter(({ standing }) => standing).flatMap(({ context }) => context.codes),
  ]);
  const values = codes.flatMap((code) => valueIn(series, code) ?? []);
  if (values.length === 0) return undefined;
  if (series.unit === 'score') return [0, 100];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [Math.min(0, least), Math.max(1, most)] : [least, most];
}

/** Letters that would lie upon each other stand one above the other. */
function inLanes(chosen: readonly { region: string; value: number }[], apart: number): Strip['chosen'] {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  for (const { region, value } of chosen.toSorted((a, b) => a.value - b.value)) {
    const free = ends.findIndex((end) => value - end >= apart);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = value;
    lanes.set(region, lane);
  }
  return chosen.map((one) => ({ ...one, lane: lanes.get(one.region) ?? 0 }));
}
