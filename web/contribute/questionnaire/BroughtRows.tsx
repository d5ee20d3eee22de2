import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../api/contract/import.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

/** The rows of an export one by one: what each brings, and whether it can be taken. */
export function BroughtRows({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('exchange');
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
              <td>{t(faults.length === 0 ? 'bring.fine' : 'bring.notFine')}</td>
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
