import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../api/contract/assessment.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { useExperts, useReplace } from '../queries/appointing.ts';
import { focusFault } from '../ui/focusFault.ts';
import { Failed, Loading, Refusal } from '../ui/states.tsx';
import { useFieldFaults } from '../ui/useFieldFaults.ts';
import { ExpertTable } from './ExpertTable.tsx';
import { NotHere } from './NotHere.tsx';

interface ReplaceProps {
  assessment: AssessmentView;
  role: ExpertRole;
  end: () => void;
  tell: (words: string) => void;
}

/** Appoints another expert in the place of one; asked where the button stood. */
export function Replace({ assessment, role, end, tell }: ReplaceProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const experts = useExperts(assessment.region);
  const replace = useReplace(assessment, role);
  const [person, setPerson] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const refused = useFieldFaults(replace.error);
  const current = assessment.experts?.find((one) => one.role === role)?.person;
  const others = (experts.data ?? []).filter((one) => one.person !== current);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const name = others.find((one) => one.person === person)?.name;
    if (!person || !name) return focusFault(event.currentTarget);
    const said = t('phases:appointed.done', { role: t(`vocabulary:expertRole.${role}`), name });
    replace.mutate(person, { onSuccess: () => tell(said) });
  };
  return (
    <form
      ref={box}
      tabIndex={-1}
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
      <NotHere region={assessment.region} regionName={assessment.regionName} />
      <Refusal error={replace.error} />
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
