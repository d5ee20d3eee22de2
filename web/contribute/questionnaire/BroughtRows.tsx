import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportRow } from '../../../api/contract/import.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface BroughtRowsProps {
  rows: readonly ImportRow[];
  refused: readonly ImportLine[];
}

/** The rows of an export one by one: what each brings, and whether it can be taken. */
export function BroughtRows({ rows, refused }: BroughtRowsProps) {
  const { t } = useTranslation('exchange');
  const odd = new Set(refused.flatMap(({ offers }) => offers.flatMap((one) => one.rows)));
  return (
    <ScrollBox label={t('bring.rows')}>
      <table className="table">
        <caption>{t('bring.rows')}</caption>
        <thead>
          <tr>
            {(['row', 'stands', 'answers', 'entries', 'id'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`bring.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, id, answers, entries, faults }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{t(faults.length === 0 && !odd.has(row) ? 'bring.fine' : 'bring.notFine')}</td>
              <td>{answers}</td>
              <td>{entries}</td>
              <td className="bring-id">{id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
