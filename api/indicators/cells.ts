import type { ValueState } from '../../drizzle/vocabulary.ts';
import type { IndicatorColumns } from '../contract/scores.ts';
import type { Said } from '../contract/sentences.ts';

/** One region's value, or its state and why there is none. A reason beside a value limits it (part of a year). */
export interface Cell {
  code: string;
  value: number | null;
  state: ValueState;
  reason?: Said;
  /** How many of the records counted are demonstrations. */
  demonstrations?: number;
  /** Where the value is the sum of the region's parts: of how many of them. */
  sum?: { covered: number; parts: number };
}

/** What an indicator knows: its cells, and which years it can show. */
export interface Indicator {
  unit: string;
  year: number | null;
  years: number[];
  cells: Cell[];
  sources: string[];
}

/** Cells as columns in the order of codes; only regions of the level, when one is asked for. */
export function columnsOfCells(
  name: string,
  { unit, year, years, cells }: Indicator,
  level?: number,
): Omit<IndicatorColumns, 'source'> {
  const shown = cells
    .filter(({ code }) => level === undefined || code.length === level + 2)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    indicator: name,
    year,
    unit,
    ids: shown.map((cell) => cell.code),
    values: shown.map((cell) => cell.value),
    states: shown.map((cell) => cell.state),
    reasons: Object.fromEntries(shown.flatMap(({ code, reason }) => (reason ? [[code, reason]] : []))),
    demonstrations: Object.fromEntries(
      shown.flatMap(({ code, demonstrations }) => (demonstrations ? [[code, demonstrations]] : [])),
    ),
    sums: Object.fromEntries(shown.flatMap(({ code, sum }) => (sum ? [[code, sum]] : []))),
    years,
  };
}
