import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import type { Asking } from '../../ui/report/AskField.tsx';
import { Step } from '../Step.tsx';
import { AskBack } from './AskBack.tsx';

interface Props {
  assessment: AssessmentView;
  asking: Asking;
  clear: () => void;
  /** The way to ask about the whole. */
  askWhole: ReactNode;
}

const decisions = ['clarify', 'clear', 'publish', 'correct', 'discard', 'withdraw'] as const;

/** The decisions an editor may take now, each saying what follows from it. */
export function Decide({ assessment, asking, clear, askWhole }: Props) {
  const { t } = useTranslation('editing');
  const { actions, phase, publishedVersion } = assessment;
  const written = Object.values(asking).filter((text) => text.trim()).length;
  const isPublic = publishedVersion !== null;
  const clearWhy = t(phase.kind === 'explorative' ? 'decide.clearExplorative' : 'decide.clearWhy');
  const dropped = written > 0 ? ` ${t('decide.clearDrops', { count: written })}` : '';
  const confirmed = (step: 'publish' | 'discard') => ({
    why: t(`decide.${step}Why`),
    confirm: t(`decide.${step}Confirm`),
  });
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('decide.title')}</h2>
      {decisions.some((one) => actions.includes(one)) ? null : <p>{t('decide.nothing')}</p>}
      {(['clarify', 'correct'] as const).map((action) => (
        <AskBack key={action} assessment={assessment} action={action} asking={asking} clear={clear}>
          {askWhole}
        </AskBack>
      ))}
      <Unresolved assessment={assessment} />
      <div className="actions">
        <Step
          assessment={assessment}
          action="clear"
          words={{ why: clearWhy + dropped, confirm: t('decide.clearConfirm') }}
          isMain
        />
        {openOf(assessment) > 0 ? null : (
          <Step
            assessment={assessment}
            action="publish"
            words={confirmed('publish')}
            field={{
              label: t(isPublic ? 'decide.noteNeeded' : 'decide.note'),
              help: t('decide.noteHelp'),
              most: 300,
              isNeeded: isPublic,
            }}
            bodyOf={(note) => ({ note: note || null })}
            isMain
          />
        )}
        <Step assessment={assessment} action="discard" words={confirmed('discard')} />
        <Step
          assessment={assessment}
          action="withdraw"
          words={{ why: t('decide.withdrawWhy'), confirm: t('decide.withdrawConfirm') }}
          field={{
            label: t('decide.withdrawReason'),
            help: t(isPublic ? 'decide.withdrawPublic' : 'decide.withdrawKept'),
            most: 300,
            isNeeded: true,
          }}
          bodyOf={(note) => ({ note })}
        />
      </div>
    </section>
  );
}

/** How many differences are not resolved. */
const openOf = ({ differences, resolutions }: AssessmentView) =>
  differences?.filter((code) => !resolutions?.some((one) => one.indicator === code)).length ?? 0;

/** Why publishing is not possible yet. */
function Unresolved({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('editing');
  const open = openOf(assessment);
  if (open === 0 || assessment.state !== 'reviewed') return null;
  return <p>{t('decide.unresolved', { count: open })}</p>;
}
