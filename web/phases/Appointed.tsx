import { type FormEvent, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import type { PhaseLine } from '../../api/contract/phase.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { useAppointed, useExperts, useReplace } from '../queries/phases.ts';
import { useSayer } from '../ui/said.ts';
import { Failed, Loading, ProblemWords } from '../ui/states.tsx';
import { useFieldFaults } from '../ui/useFieldFaults.ts';
import { useReturn } from '../ui/useReturn.ts';
import { ExpertTable } from './ExpertTable.tsx';
import { AssessmentLink } from './Standing.tsx';

interface AppointedProps {
  line: PhaseLine;
  id: string;
  isEditor: boolean;
  tell: (words: string) => void;
}

/** An assessment that has begun: how it stands, and for an editor its experts, who can be replaced for a time. */
export function Appointed({ line, id, isEditor, tell }: AppointedProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  return (
    <>
      {line.assessment ? (
        <p>
          <span className={`badge badge-${line.assessment.state}`}>
            {t(`vocabulary:assessmentState.${line.assessment.state}`)}
          </span>
        </p>
      ) : null}
      {isEditor ? <Experts id={id} tell={tell} /> : <p>{t('phases:appointed.notYours')}</p>}
    </>
  );
}

type Expert = NonNullable<AssessmentView['experts']>[number];

function Experts({ id, tell }: Pick<AppointedProps, 'id' | 'tell'>) {
  const { t } = useTranslation('phases');
  const found = useAppointed(id);
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
  const [role, name] = [t(`vocabulary:expertRole.${one.role}`), one.name ?? t('phases:appointed.erased')];
  return (
    <div className="answer">
      <dt>{role}</dt>
      <dd>
        {name}{' '}
        {assessment.actions.includes(action) && !isAsking ? (
          <Button
            ref={button}
            className="screen-only"
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

interface ReplaceProps {
  assessment: AssessmentView;
  role: ExpertRole;
  end: () => void;
  tell: (words: string) => void;
}

function Replace({ assessment, role, end, tell }: ReplaceProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const experts = useExperts(assessment.region);
  const replace = useReplace(assessment, role);
  const [person, setPerson] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const refused = useFieldFaults(replace.error);
  const current = assessment.experts?.find((one) => one.role === role)?.person;
  const others = (experts.data ?? []).filter((one) => one.person !== current);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const name = others.find((one) => one.person === person)?.name;
    if (!person || !name) return;
    const said = t('phases:appointed.done', { role: t(`vocabulary:expertRole.${role}`), name });
    replace.mutate(person, { onSuccess: () => tell(said) });
  };
  return (
    <form
      className="asked"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && end()}
      aria-label={t('phases:appointed.replaceTitle', { role: t(`vocabulary:expertRole.${role}`) })}
    >
      <p>{t('phases:appointed.replaceWhy')}</p>
      {experts.isPending ? <Loading /> : null}
      {experts.error ? <Failed error={experts.error} retry={() => void experts.refetch()} /> : null}
      {experts.data ? (
        <ExpertTable
          experts={others}
          roles={[role]}
          chosen={person ? { [role]: person } : {}}
          put={(_, wanted) => {
            replace.reset();
            setPerson(wanted);
          }}
          faults={{ [role]: isChecked && !person ? t('phases:fault.expert') : refused.person }}
        />
      ) : null}
      {replace.error ? (
        <div role="alert">
          <ProblemWords error={replace.error} />
        </div>
      ) : null}
      <div className="row">
        <Button type="submit" loading={replace.isPending}>
          {t('phases:appointed.confirm')}
        </Button>
        <Button variant="default" onClick={end}>
          {t('phases:cancel')}
        </Button>
      </div>
    </form>
  );
}
