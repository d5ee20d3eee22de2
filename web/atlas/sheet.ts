import type { Table } from '../address.ts';
import type { Part } from './parts.ts';

/** One cell: what is shown, what it is sorted by, and what the CSV holds. `null` sorts last whichever way. */
export interface Cell {
  text: string;
  sort: string | number | null;
  raw: string | number | boolean | null;
  /** Whether it names the region the row leads to. */
  door?: boolean;
}

export interface Column {
  key: string;
  label: string;
  numeric: boolean;
  /** In the CSV alone: codes, units and sources that the page shows elsewhere. */
  inFile: boolean;
}

export interface Row {
  id: string;
  /** The region the row leads to. */
  region: string | null;
  restricted: boolean;
  demonstration: boolean;
  cells: Cell[];
}

export interface Sheet {
  table: Table;
  label: string;
  columns: Column[];
  rows: Row[];
}

export type Given = Pick<Part, 'view' | 'shown' | 'records' | 'words'>;

export const text = (value: string | null | undefined): Cell => ({
  text: value ?? '',
  sort: value ?? null,
  raw: value ?? null,
});
export const number = (value: number | null, shown = String(value ?? '')): Cell => ({
  text: shown,
  sort: value,
  raw: value,
});
/** A word of the Atlas: its label on the page, the word itself in the CSV. */
export const word = (raw: string | null, label: string | null): Cell => ({ ...text(label), raw });
export const door = (cell: Cell): Cell => ({ ...cell, door: true });

/** A column with the cell that each thing has in it. */
export interface Filled<Thing> extends Column {
  cell: (thing: Thing) => Cell;
}

export const column = <Thing>(
  key: string,
  label: string,
  cell: (thing: Thing) => Cell,
  more: Partial<Pick<Column, 'numeric' | 'inFile'>> = {},
): Filled<Thing> => ({ key, label, numeric: false, inFile: false, ...more, cell });

/** A column of the CSV alone. */
export const inFile = <Thing>(key: string, raw: (thing: Thing) => Cell['raw']): Filled<Thing> =>
  column(key, key, (thing) => ({ text: '', sort: null, raw: raw(thing) }), { inFile: true });

/** A sheet of these things, each a row. */
export function sheet<Thing>(
  table: Table,
  label: string,
  columns: readonly Filled<Thing>[],
  things: readonly Thing[],
  row: (thing: Thing) => Omit<Row, 'cells'>,
): Sheet {
  return {
    table,
    label,
    columns: columns.map(({ cell, ...rest }) => rest),
    rows: things.map((thing) => ({ ...row(thing), cells: columns.map((one) => one.cell(thing)) })),
  };
}
