import { csvText } from '../../ui/csv.ts';
import { saveText } from '../../ui/save.ts';
import type { PartProps } from '../parts.ts';
import type { Sheet } from './sheets.ts';

interface Props {
  name: string;
  /** What is in the file, for those who hear the button by itself. */
  title: string;
  sheet: () => Sheet;
  words: PartProps['words'];
}

/** A list as a file. */
export function SaveCsv({ name, title, sheet, words: { t } }: Props) {
  const save = () => {
    const { head, rows } = sheet();
    saveText(`${name}.csv`, 'text/csv', csvText(head, rows));
  };
  return (
    <button
      type="button"
      className="text-button screen-only"
      aria-label={t('common:labelled', { label: t('views:table.csv'), text: title })}
      onClick={save}
    >
      {t('views:table.csv')}
    </button>
  );
}
