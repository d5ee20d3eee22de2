import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardLine, RoundSummary } from '../../api/contract/round.ts';
import { useDaysLeft } from '../ui/days.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';

interface RoundBoxProps {
  round: RoundSummary;
  /** Where the reader's region stands in it. */
  line: BoardLine;
  /** What can be done about it now: the way to the questionnaire. */
  children?: ReactNode;
}

/** A round that one of the reader's regions is invited to: until when, and where the region stands. */
export function RoundBox({ round, line, children }: RoundBoxProps) {
  const { t } = useTranslation(['rounds', 'vocabulary']);
  const formats = useFormats();
  const daysLeft = useDaysLeft();
  const standing = t(`vocabulary:roundStanding.${line.standing}`);
  return (
    <div className="next-step round-box">
      <strong>
        {t('rounds:box.title', { title: round.title, region: line.regionName })}{' '}
        <Demonstration on={round.demonstration} />
      </strong>
      {line.phase === 'open' ? (
        <p>
          {t('rounds:box.until', {
            day: formats.day(line.lastDay),
            left: daysLeft({ ...line, opensOn: round.opensOn }),
          })}
        </p>
      ) : (
        <p>
          {line.phase === 'closed'
            ? t('rounds:box.closed', { day: formats.day(line.lastDay) })
            : t('rounds:opensOn', { day: formats.day(round.opensOn) })}
        </p>
      )}
      <p>
        {line.answered === null || !line.isBehind
          ? t('rounds:box.standing', { standing })
          : t('rounds:box.standingShare', { standing, percent: line.answered })}
      </p>
      {children ? <div className="actions">{children}</div> : null}
    </div>
  );
}
