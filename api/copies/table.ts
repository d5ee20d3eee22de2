import { csv } from '../collections/csv.ts';
import type { CopyLanguage } from '../contract/taken.ts';
import type { SheetPage } from './sheet.ts';
import { columns, words } from './words.ts';

/** A copy as CSV: one row for each answer, safe to open with a spreadsheet. */
export function tableOf(pages: readonly SheetPage[], language: CopyLanguage): string {
  const { columns: named, unit } = words[language];
  const rows = pages.flatMap(({ title, parts }) =>
    parts.flatMap(({ entry, lines }) =>
      lines
        .filter(({ code }) => code !== '')
        .map((line) => ({
          [named.page]: title,
          [named.entry]: entry,
          [named.question]: line.question,
          [named.questionText]: line.text,
          [named.value]: line.code,
          [named.valueText]: line.said,
          [named.unit]: line.unit && unit[line.unit],
        })),
    ),
  );
  return csv(
    columns.map((column) => named[column]),
    rows,
  );
}
