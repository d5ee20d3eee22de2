import type { SubmissionView } from '../../../api/contract/submission.ts';
import { later } from '../../text/later.ts';
import { LatePart, type Part } from '../LatePart.tsx';
import { useFirstPicture } from '../useFirstPicture.ts';

const since: Part<{ report: SubmissionView }> = {
  load: later(() => import('../since/SinceLastRound.tsx'), 'since'),
};

/** What changed since the region's last round: comes once the answers themselves are on the screen. */
export function LastRound({ report }: { report: SubmissionView }) {
  return useFirstPicture() ? <LatePart part={since} props={{ report }} /> : null;
}
