import { type FormEvent, useRef, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentView, Declaration } from '../../../api/contract/assessment.ts';
import {
  type AssessedArea,
  assessedAreas,
  type Competence,
  competences,
} from '../../../drizzle/vocabulary.ts';
import { useRefreshAssessment } from '../../queries/assessments.ts';
import { useDeclare } from '../../queries/facts.ts';
import { StepProblem } from '../../ui/StepButton.tsx';
import { Meanings } from './Competences.tsx';

type Chosen = Partial<Record<AssessedArea, Competence | ''>>;

/** What stands there before somebody chooses: what is declared, else what the region has published. */
const startOf = ({ competences: declared, suggested }: AssessmentView): Chosen => ({
  ...suggested,
  ...declared,
});

/** The coordinator says, area by area, what the region is competent for. */
export function Declare({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['facts', 'vocabulary']);
  const step = useDeclare(assessment);
  const refresh = useRefreshAssessment(assessment.id);
  const form = useRef<HTMLFormElement>(null);
  const [changed, setChanged] = useState<Chosen>({});
  const [isChecked, setChecked] = useState(false);
  const isDeclared = assessedAreas.some((area) => assessment.competences[area]);
  const chosen = { ...startOf(assessment), ...changed };
  const missing = assessedAreas.filter((area) => !chosen[area]);
  const isSame = isDeclared && assessedAreas.every((area) => chosen[area] === assessment.competences[area]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [first] = missing;
    if (first !== undefined) {
      form.current?.querySelector<HTMLSelectElement>(`[name="${first}"]`)?.focus();
      return;
    }
    // None is missing: all of them are chosen.
    const competences = chosen as Declaration['competences'];
    step.mutate({ competences }, { onSuccess: () => setChanged({}) });
  };
  return (
    <section aria-labelledby="competences">
      <h2 id="competences">{t('facts:declare.title')}</h2>
      <p>{t(isDeclared ? 'facts:declare.again' : 'facts:declare.intro')}</p>
      {isDeclared ? (
        <details>
          <summary>{t('facts:declare.words')}</summary>
          <Meanings kind={assessment.phase.kind} />
        </details>
      ) : (
        <Meanings kind={assessment.phase.kind} />
      )}
      <form ref={form} className="declare" noValidate aria-labelledby="competences" onSubmit={submit}>
        {assessedAreas.map((area) => (
          <Area
            key={area}
            area={area}
            assessment={assessment}
            value={chosen[area] ?? ''}
            isMissing={isChecked && !chosen[area]}
            put={(competence) => setChanged({ ...changed, [area]: competence })}
          />
        ))}
        <div className="declare-end">
          <Button type="submit" loading={step.isPending} disabled={isSame}>
            {t(isDeclared ? 'facts:declare.change' : 'facts:declare.submit')}
          </Button>
          <p role="status">{said(isSame, isDeclared, step.isSuccess, t)}</p>
        </div>
        <StepProblem error={step.error} refresh={refresh} />
      </form>
    </section>
  );
}

type Words = (key: 'facts:declare.saved' | 'facts:declare.isDeclared' | 'facts:declare.unsaved') => string;
function said(isSame: boolean, isDeclared: boolean, isSaved: boolean, t: Words): string {
  if (isSame) return t(isSaved ? 'facts:declare.saved' : 'facts:declare.isDeclared');
  return isDeclared ? t('facts:declare.unsaved') : '';
}

interface AreaProps {
  area: AssessedArea;
  assessment: AssessmentView;
  value: Competence | '';
  isMissing: boolean;
  put: (competence: Competence | '') => void;
}

/** One area; whose word was taken from elsewhere says so, until the coordinator has declared it. */
function Area({ area, assessment, value, isMissing, put }: AreaProps) {
  const { t } = useTranslation(['facts', 'vocabulary', 'said']);
  const suggested = assessment.suggested?.[area];
  const word = suggested && t(`vocabulary:competence.${suggested}`);
  const isTaken = suggested === value && assessment.competences[area] === undefined;
  const help = isTaken ? t('facts:declare.taken') : word && t('facts:declare.suggested', { word });
  return (
    <NativeSelect
      name={area}
      label={t(`vocabulary:regionalArea.${area}`)}
      description={suggested === value && !isTaken ? undefined : help}
      value={value}
      onChange={(event) => put(event.currentTarget.value as Competence | '')}
      error={isMissing ? t('facts:declare.missing') : undefined}
      data={[
        { value: '', label: t('facts:choose') },
        ...competences.map((one) => ({ value: one, label: t(`vocabulary:competence.${one}`) })),
      ]}
    />
  );
}
