import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionSummary } from '../../api/contract/submission.ts';
import { useAcceptMany } from '../queries/reports.ts';
import { Refusal } from '../ui/states.tsx';

/** As many as the server takes at once. */
const MOST = 100;

/** Accepts together the questionnaires that say what they said the last time. */
export function AcceptUnchanged({ reports }: { reports: readonly SubmissionSummary[] }) {
  const { t } = useTranslation('reports');
  const accept = useAcceptMany();
  const together = reports.slice(0, MOST);
  return (
    <>
      {together.length > 0 ? (
        <div className="actions">
          <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate(together)}>
            {t('review.acceptUnchanged', { count: together.length })}
          </Button>
        </div>
      ) : null}
      <p role="status">
        {accept.isSuccess ? t('review.acceptedTogether', { count: accept.variables.length }) : ''}
      </p>
      <Refusal error={accept.error} />
    </>
  );
}
