import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView, FactView } from '../../../api/contract/assessment.ts';
import { assessedAreas } from '../../../drizzle/vocabulary.ts';
import { useRefreshAssessment } from '../../queries/assessments.ts';
import { useRemoveFact } from '../../queries/facts.ts';
import { useFormats } from '../../ui/format.ts';
import { Empty } from '../../ui/states.tsx';
import { StepButton } from '../../ui/StepButton.tsx';
import { FactItem } from '../facts/FactItem.tsx';
import { NewFact } from './NewFact.tsx';

/** What the region has given the experts, area by area, and the form to give more. */
export function GivenFacts({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['facts', 'vocabulary']);
  const { list } = useFormats();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { facts, actions } = assessment;
  const canAdd = actions.includes('add-fact');
  const canRemove = actions.includes('remove-fact');
  const both = assessment.phase.kind === 'explorative' ? 'bothExplorative' : 'both';
  const areas = assessedAreas.filter((area) => facts.some((fact) => fact.area === area));
  const without = assessedAreas.filter(
    (area) => !areas.includes(area) && assessment.competences[area] !== 'none',
  );
  return (
    <section aria-labelledby="given">
      <h2 id="given">{t('facts:give.title')}</h2>
      <p>{t('facts:give.intro')}</p>
      {canAdd ? <p>{t(`facts:give.${canRemove ? both : 'onlyAdd'}`)}</p> : <p>{t('facts:give.over')}</p>}
      {facts.length === 0 ? (
        <Empty title={t('facts:give.none')}>{canAdd ? <p>{t('facts:give.noneNext')}</p> : null}</Empty>
      ) : null}
      {areas.map((area) => (
        <div key={area}>
          <h3 id={`given-${area}`}>{t(`vocabulary:regionalArea.${area}`)}</h3>
          <ul className="fact-list" aria-labelledby={`given-${area}`}>
            {facts
              .filter((fact) => fact.area === area)
              .map((fact) => (
                <FactItem key={fact.id} fact={fact}>
                  {canRemove ? (
                    <Remove
                      assessment={assessment}
                      fact={fact}
                      removed={(title) => {
                        setDone(t('facts:remove.done', { title }));
                        status.current?.focus();
                      }}
                    />
                  ) : null}
                </FactItem>
              ))}
          </ul>
        </div>
      ))}
      {areas.length > 0 && without.length > 0 ? (
        <p className="fact-when">
          {t('facts:give.without', {
            areas: list(without.map((area) => t(`vocabulary:regionalArea.${area}`))),
          })}
        </p>
      ) : null}
      <p ref={status} role="status" tabIndex={-1} className="given-status">
        {done}
      </p>
      {canAdd ? (
        <NewFact
          assessment={assessment}
          given={({ title, area }) =>
            setDone(t('facts:give.given', { title, area: t(`vocabulary:regionalArea.${area}`) }))
          }
        />
      ) : null}
    </section>
  );
}

interface RemoveProps {
  assessment: AssessmentView;
  fact: FactView;
  removed: (title: string) => void;
}

/** Taken away it is gone from this page too: the reader stands where that is said. */
function Remove({ assessment, fact, removed }: RemoveProps) {
  const { t } = useTranslation('facts');
  const remove = useRemoveFact(assessment.id);
  const refresh = useRefreshAssessment(assessment.id);
  return (
    <StepButton
      name={t('remove.one', { title: fact.title })}
      label={t('remove.label')}
      spoken={t('remove.one', { title: fact.title })}
      words={{
        why: t(fact.files.length > 0 ? 'remove.whyFiles' : 'remove.why'),
        confirm: t('remove.confirm'),
      }}
      step={remove}
      take={() => remove.mutate(fact.id, { onSuccess: () => removed(fact.title) })}
      refresh={refresh}
    />
  );
}
