import { type CsvValue, csvText } from '../../ui/csv.ts';
import { saveText } from '../../ui/save.ts';
import type { CompareWords } from '../words.ts';

interface Props {
  name: string;
  sheet: () => { head: readonly string[]; rows: readonly (readonly CsvValue[])[] };
  words: Pick<CompareWords, 't'>;
}

/** A list or a table as a file. */
export function SaveSheet({ name, sheet, words: { t } }: Props) {
  const save = () => {
    const { head, rows } = sheet();
    saveText(`${name}.csv`, 'text/csv', csvText(head, rows));
  };
  return (
    <button type="button" className="text-button" onClick={save}>
      {t('views:table.csv')}
    </button>
  );
}
