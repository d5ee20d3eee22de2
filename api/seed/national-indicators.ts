import type { Db } from '../../drizzle/client.ts';
import { takeValues } from '../scores/import.ts';
import type { IndicatorValue } from '../scores/import-csv.ts';
import { nationalStructure } from '../scores/structure.ts';
import { number, numberOrNull, readTable } from './table.ts';

/** The published indicator values, taken as an editor's file would be: scores are recomputed, published ones stay. */
export async function seedNationalIndicators(db: Db): Promise<void> {
  const values = nationalIndicators();
  await takeValues(db, { rows: values.length, values, faultCount: 0, faults: [] }, nationalStructure());
}

/** One line of the table per country and year, one column per indicator; an empty cell is no value. */
export function nationalIndicators(): IndicatorValue[] {
  const codes = nationalStructure().map(({ indicator }) => indicator);
  return readTable('mipex-indicators', ['edition', 'country', 'year', ...codes]).flatMap((row) =>
    codes.flatMap((indicator) => {
      const value = numberOrNull(row[indicator] ?? '');
      const { edition = '', country = '' } = row;
      return value === null ? [] : [{ edition, country, year: number(row.year ?? ''), indicator, value }];
    }),
  );
}
