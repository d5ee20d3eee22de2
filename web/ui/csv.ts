export type CsvValue = string | number | boolean | null;

/** A spreadsheet must not take a text for a formula: such a text begins with an apostrophe. */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (value: CsvValue) => (value === null ? '' : quoted(harmless(String(value))));

/** Rows as CSV (RFC 4180), at full precision. A missing value is an empty cell; another column says why. */
export const csvText = (head: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  `${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
