import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../api/contract/import.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { useSayer } from '../../ui/said.ts';

/** The rows of an export one by one: what each brings, or why it cannot be taken. */
export function BroughtRows({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('exchange');
  const say = useSayer();
  return (
    <ScrollBox label={t('bring.rows')}>
      <table className="table">
        <caption>{t('bring.rows')}</caption>
        <thead>
          <tr>
            {(['row', 'id', 'answers', 'entries', 'stands'] as const).map((column) => (
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
              <td className="bring-id">{id}</td>
              <td>{answers}</td>
              <td>{entries}</td>
              <td>
                {faults.length === 0 ? (
                  t('bring.fine')
                ) : (
                  <ul className="bring-faults">
                    {faults.map((fault) => (
                      <li key={`${fault.field} ${fault.code}`}>
                        {fault.field
                          ? t('bring.refusedLine', { label: fault.field, why: say(fault).text })
                          : say(fault).text}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
