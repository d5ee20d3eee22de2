import { type Table, tables } from '../address.ts';
import { arrivalSheet, flowSheet, needSheet, practiceSheet } from './recordSheets.ts';
import { regionSheet } from './regionSheet.ts';
import type { Given, Row, Sheet } from './sheet.ts';

const makers = {
  regions: regionSheet,
  needs: needSheet,
  flows: flowSheet,
  practices: practiceSheet,
  arrivals: arrivalSheet,
};

/** The table twin of one thing on the map. */
export const sheetOf = (table: Table, given: Given): Sheet => makers[table](given);

/** Which tables there are now: one for everything that is switched on. */
export function tablesOn({ view }: Pick<Given, 'view'>): Table[] {
  const on = {
    regions: view.layer !== 'none',
    needs: view.needs !== 'none',
    flows: view.flows !== 'none',
    practices: view.practices,
    arrivals: view.points !== null,
  };
  return tables.filter((table) => on[table]);
}

/** Rows by one column, the missing ones last in both directions; equal ones stay as they were. */
export function sorted(rows: readonly Row[], at: number, direction: 1 | -1, locale: string): Row[] {
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.cells[at]?.sort ?? null, other.cells[at]?.sort ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (
      direction * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
    );
  });
}
