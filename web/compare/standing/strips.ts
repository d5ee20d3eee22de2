import type { Standing } from '../../../geo/standing.ts';
import type { Series } from '../../map/figures.ts';
import { type ContextKind, contextKinds, type Stand, valueIn } from './stands.ts';

/** One line of the figure: those of a context by their values, and the chosen regions among them. */
export interface Strip {
  kind: ContextKind;
  /** The region, or its country, whose context it is; of several, the first. */
  of: string;
  standing: Standing;
  members: readonly { code: string; value: number }[];
  /** The chosen regions that are in it, and how high the letter of each stands: 0 is the lowest. */
  chosen: readonly { region: string; value: number; lane: number }[];
}

/**
 * The lines of the figure: chosen regions, countries, neighbourhoods. Regions with the same context share a line; a context in
 * which nothing is compared has none.
 */
export function stripsOf(stands: readonly Stand[], series: Series): Strip[] {
  const domain = domainOf(stands, series);
  const apart = domain ? (domain[1] - domain[0]) / 20 : 0;
  return contextKinds.flatMap((kind) => {
    const drawn = stands.flatMap(({ of, [kind]: { codes, standing } }) =>
      standing ? [{ of, codes, standing }] : [],
    );
    const lines = Map.groupBy(drawn, ({ codes }) => codes.join(' '));
    return [...lines.values()].flatMap(([first]): Strip[] => {
      if (!first) return [];
      const members = first.codes.map((code) => ({ code, value: valueIn(series, code) ?? 0 }));
      const values = new Map(members.map(({ code, value }) => [code, value]));
      const chosen = stands.flatMap(({ region, of }) => {
        const value = values.get(of);
        return value === undefined ? [] : [{ region, value }];
      });
      const { of, standing } = first;
      return [{ kind, of, standing, members, chosen: inLanes(chosen, apart) }];
    });
  });
}

/** From where to where the common axis of all lines goes: a score has its own ends, other numbers are seen beside zero. Undefined when nothing is drawn. */
export function domainOf(stands: readonly Stand[], series: Series): [number, number] | undefined {
  const codes = stands.flatMap((stand) => [
    stand.of,
    ...contextKinds.flatMap((kind) => (stand[kind].standing ? stand[kind].codes : [])),
  ]);
  const values = codes.flatMap((code) => valueIn(series, code) ?? []);
  if (values.length === 0) return undefined;
  if (series.unit === 'score') return [0, 100];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? [0, 1] : [least, most];
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
