import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import type { PhaseLine } from '../../api/contract/phase.ts';
import type { AssessmentKind } from '../../drizzle/vocabulary.ts';
import { useAssessment } from '../queries/assessments.ts';
import { AssessmentBadge } from '../ui/AssessmentBadge.tsx';
import { useSayer } from '../ui/said.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useReturn } from '../ui/useReturn.ts';
import { Replace } from './Replace.tsx';
import { AssessmentLink } from './Standing.tsx';

interface AppointedProps {
  line: PhaseLine;
  kind: AssessmentKind;
  id: string;
  isEditor: boolean;
  tell: (words: string) => void;
}

/** An assessment that has begun: how it stands, and for an editor its experts, who can be replaced for a time. */
export function Appointed({ line, kind, id, isEditor, tell }: AppointedProps) {
  const { t } = useTranslation('phases');
  return (
    <>
      {line.assessment ? (
        <p>
          <AssessmentBadge state={line.assessment.state} kind={kind} />
        </p>
      ) : null}
      {isEditor ? <Experts id={id} tell={tell} /> : <p>{t('appointed.notYours')}</p>}
    </>
  );
}

type Expert = NonNullable<AssessmentView['experts']>[number];

function Experts({ id, tell }: Pick<AppointedProps, 'id' | 'tell'>) {
  const { t } = useTranslation('phases');
  const found = useAssessment(id);
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { answered, asked, experts } = found.data;
  return (
    <>
      {answered === null || asked === null ? null : <p>{t('board.progress', { answered, asked })}</p>}
      <p>
        <AssessmentLink id={id} of={found.data.regionName} />
      </p>
      <dl className="answers">
        {(experts ?? []).map((one) => (
          <Appointee key={`${one.role} ${one.person}`} assessment={found.data} one={one} tell={tell} />
        ))}
      </dl>
    </>
  );
}

interface AppointeeProps {
  assessment: AssessmentView;
  one: Expert;
  tell: (words: string) => void;
}

function Appointee({ assessment, one, tell }: AppointeeProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const say = useSayer();
  const [isAsking, setAsking] = useState(false);
  const button = useReturn(isAsking);
  const action = `appoint-${one.role}` as const;
  const hindrance = assessment.hindrances.find((found) => found.action === action);
  const [role, name] = [t(`vocabulary:expertRole.${one.role}`), one.name ?? t('pages:people.erased')];
  return (
    <div className="answer">
      <dt>{role}</dt>
      <dd>
        {name}{' '}
        {assessment.actions.includes(action) && !isAsking ? (
          <Button
            ref={button}
            size="compact-sm"
            variant="subtle"
            aria-label={t('phases:appointed.replaceOf', { role, name })}
            onClick={() => setAsking(true)}
          >
            {t('phases:appointed.replace')}
          </Button>
        ) : null}
        {hindrance ? <div className="soft">{say(hindrance).text}</div> : null}
        {isAsking ? (
          <Replace assessment={assessment} role={one.role} end={() => setAsking(false)} tell={tell} />
        ) : null}
      </dd>
    </div>
  );
}
