import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { copyAddress } from '../../queries/exchange.ts';
import { useQuestions } from '../../queries/questions.ts';
import { useFormats } from '../../ui/format.ts';
import { useLanguageOf } from '../../ui/survey/inLanguage.ts';

/** The receipt for each submit, the newest first, with all answers as PDF and the way to a copy on paper. */
export function Receipts({ report }: { report: SubmissionView }) {
  const { t } = useTranslation(['reports', 'exchange']);
  const formats = useFormats();
  const questions = useQuestions(report.id);
  const language = useLanguageOf(questions.data);
  if (report.receipts.length === 0) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{t('reports:whole.receipts')}</h2>
      <ul>
        {report.receipts.toReversed().map((receipt) => (
          <li key={receipt.number}>
            {t('reports:whole.receipt', { ...receipt, when: formats.moment(receipt.at) })}{' '}
            <a
              className="screen-only"
              href={copyAddress(report.id, receipt.version, 'pdf', language)}
              download
            >
              {t('exchange:copies.receipt', { version: receipt.version })}
            </a>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button variant="default" onClick={() => window.print()}>
          {t('reports:whole.printCopy')}
        </Button>
      </div>
    </section>
  );
}
