import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportRow } from '../../../api/contract/import.ts';
import { useSayer } from '../../ui/said.ts';

interface BroughtFaultsProps {
  rows: readonly ImportRow[];
  refused: readonly ImportLine[];
  label: (field: string) => string;
}

/** Why a file cannot be taken: row by row, and question by question. */
export function BroughtFaults({ rows, refused, label }: BroughtFaultsProps) {
  const { t } = useTranslation('exchange');
  const say = useSayer();
  const ofRows = rows.flatMap(({ row, faults }) =>
    faults.map((fault) => ({
      key: `${row} ${fault.field} ${fault.code}`,
      label: [
        t('bring.fromRows', { rows: row, count: 1 }),
        // Keys of an export are paths.
        ...(fault.field ? [fault.field.slice(fault.field.lastIndexOf('/') + 1)] : []),
      ].join(', '),
      why: say(fault).text,
    })),
  );
  // A copy has one row, and says nothing of it.
  const fromRows = (of: readonly number[]) =>
    rows.length > 1 && of.length > 0 ? [t('bring.fromRows', { rows: of.join(', '), count: of.length })] : [];
  const ofLines = refused.map(({ field, offers, fault }) => ({
    key: field,
    label: [...fromRows(offers.flatMap((one) => one.rows)), label(field)].join(', '),
    why: fault ? say(fault).text : '',
  }));
  const all = [...ofRows, ...ofLines];
  if (all.length === 0) return null;
  return (
    <div role="alert" className="faults">
      <h4>{t('bring.refused')}</h4>
      <ul>
        {all.map((one) => (
          <li key={one.key}>{t('bring.refusedLine', one)}</li>
        ))}
      </ul>
    </div>
  );
}
