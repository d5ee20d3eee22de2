import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useFormats } from '../../ui/format.ts';

const over = new Set(['submitted', 'accepted', 'published', 'withdrawn']);

/** Until when the round takes this questionnaire, and whom to ask when it does not. */
export function RoundNotice({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { round, state } = report;
  if (!round || over.has(state)) return null;
  const { opensOn, closesOn, reopenedUntil, phase } = round;
  const last = reopenedUntil && reopenedUntil > closesOn ? reopenedUntil : closesOn;
  const day = formats.day(phase === 'planned' ? opensOn : last);
  return (
    <div className={phase === 'open' ? 'next-step' : 'next-step hindered'}>
      <p>{t(`whole.round.${phase}`, { day })}</p>
    </div>
  );
}
