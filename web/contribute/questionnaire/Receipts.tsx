import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useFormats } from '../../ui/format.ts';

/** The receipt for each submit, the newest first, with the way to a copy on paper. */
export function Receipts({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  if (report.receipts.length === 0) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{t('whole.receipts')}</h2>
      <ul>
        {report.receipts.toReversed().map((receipt) => (
          <li key={receipt.number}>{t('whole.receipt', { ...receipt, when: formats.moment(receipt.at) })}</li>
        ))}
      </ul>
      <div className="actions">
        <Button variant="default" onClick={() => window.print()}>
          {t('whole.printCopy')}
        </Button>
      </div>
    </section>
  );
}
