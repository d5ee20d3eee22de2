import writeExcelFile from 'write-excel-file/node';
import type { Form, Row } from './form.ts';

/** The three sheets as an Excel file. Every cell is text: a spreadsheet reads no formula in it. */
export function workbookOf(form: Form): Promise<Buffer> {
  return writeExcelFile(
    (['survey', 'choices', 'settings'] as const).map((sheet) => ({ sheet, data: cellsOf(form[sheet]) })),
  ).toBuffer();
}

function cellsOf(rows: readonly Row[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: string | undefined) => (value ? { value, type: String } : null);
  return [
    columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ];
}
