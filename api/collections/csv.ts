import { stringify } from 'csv-stringify/sync';

/**
 * A cell as a spreadsheet may open it without taking it for a formula: text beginning with = + - @ tab or carriage
 * return gets an apostrophe in front. Numbers stay numbers. Lists are joined with "; ".
 *
 * Example: `"=1+1"` becomes `"'=1+1"`; -3 stays -3.
 */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A table as CSV (RFC 4180) with a header line, from the same rows as the GeoJSON. */
export function csv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  return stringify([columns, ...rows.map((row) => columns.map((column) => cell(row[column])))], {
    record_delimiter: 'windows',
    // Any line break, not only the record's own, would split a row for some readers.
    quoted_match: /[\r\n]/,
  });
}
