import type { NoDataKind, ScoreStanding, ValueState } from '../../drizzle/vocabulary.ts';
import type { ScoreColumns } from '../contract/scores.ts';
import { differs, type Recomputed } from './recompute.ts';

/** A published score as it is stored. */
export interface ScoreRow {
  region: string;
  area: string;
  value: number | null;
  state: ValueState;
  answered: number | null;
  applicable: number | null;
  computed: boolean;
  source: string;
}

export interface Series {
  scope: ScoreColumns['scope'];
  edition: string;
  year: number;
  /** Of the whole series, also where an area of it has no score. */
  standing: ScoreStanding;
}

/**
 * Scores of one series as columns. `ids` are the regions to show; of a region without a score of an area `without` says
 * why: never zero.
 */
export function columnsOf(
  series: Series,
  ids: readonly string[],
  areas: readonly string[],
  rows: readonly ScoreRow[],
  without: (region: string, area: string) => NoDataKind,
): Omit<ScoreColumns, 'source' | 'differing' | 'computed'> {
  const found = new Map(rows.map((row) => [`${row.area} ${row.region}`, row]));
  const column = <Value>(read: (row: ScoreRow | undefined, region: string, area: string) => Value) =>
    Object.fromEntries(
      areas.map((area) => [area, ids.map((id) => read(found.get(`${area} ${id}`), id, area))]),
    );
  return {
    ...series,
    ids: [...ids],
    values: column((row) => row?.value ?? null),
    states: column((row, region, area) => row?.state ?? without(region, area)),
    answered: column((row) => row?.answered ?? null),
    applicable: column((row) => row?.applicable ?? null),
  };
}

/** What comes out of the indicators otherwise than it was published, of the regions and areas shown. */
export function besidePublished(
  { ids, values }: Pick<ScoreColumns, 'ids' | 'values'>,
  rows: readonly ScoreRow[],
  recomputed: readonly Recomputed[],
): Pick<ScoreColumns, 'differing' | 'computed'> {
  const computed = [...new Set(rows.filter((row) => row.computed).map(({ region }) => region))].sort();
  const differing = recomputed.flatMap(({ country: id, area, value }) => {
    const column = values[area];
    const at = ids.indexOf(id);
    if (!column || at < 0) return [];
    const published = column[at] ?? null;
    return differs(published, value) ? [{ id, area, published, recomputed: value }] : [];
  });
  return { differing, computed };
}
