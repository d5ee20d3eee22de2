import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Remark, SubmissionView } from '../../../api/contract/submission.ts';
import { useReading } from '../../ui/report/reading.tsx';
import { useSayer } from '../../ui/said.ts';
import { Failed } from '../../ui/states.tsx';

interface RemarksProps {
  report: SubmissionView;
  remarks: UseQueryResult<Remark[]>;
}

/** What was found by itself: it may be right all the same. */
export function Remarks({ report, remarks }: RemarksProps) {
  const { t } = useTranslation('reports');
  const { label } = useReading(report);
  const say = useSayer();
  if (remarks.error) return <Failed error={remarks.error} retry={() => void remarks.refetch()} />;
  if (!remarks.data) return null;
  if (remarks.data.length === 0) return <p>{t('whole.noRemarks')}</p>;
  return (
    <div className="next-step">
      <p>
        <strong>{t('whole.remarks', { count: remarks.data.length })}</strong>
      </p>
      <ul>
        {remarks.data.map((remark) => (
          <li key={`${remark.field} ${remark.code}`}>
            {t('faultIn', { field: label(remark.field), fault: say(remark).text })}
          </li>
        ))}
      </ul>
    </div>
  );
}
