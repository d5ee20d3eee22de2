import type { ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { type AssessedArea, assessedAreas } from '../../../drizzle/vocabulary.ts';
import { useAssessmentVersions } from '../../queries/resolving.ts';
import { Facts } from '../facts/Facts.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { AskedBefore } from './AskedBefore.tsx';
import { newSince, originOf } from './changes.ts';
import { type Filter, filters, isWanted } from './filters.ts';
import type { Asked } from '../sheet/areas.ts';

interface AnswersProps {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
  /** What can be done about an indicator: to ask back, or to propose one from it. */
  beside: (indicator: Asked) => ReactNode;
}

/** Where the answer is a text, everything applies, and a comment adds little. */
const ofOptions: readonly Filter[] = ['not-applicable', 'without-comment'];

/** Every answer by area (the address holds which of them, `?show=changed`), with what was asked about it and what changed since the version before. */
export function Answers({ assessment, questions, beside }: AnswersProps) {
  const { t } = useTranslation('editing');
  const { show } = useSearch({ strict: false }) as { show?: string };
  const navigate = useNavigate();
  const choose = (wanted: string) =>
    void navigate({
      to: '/assessments/$id',
      params: { id: assessment.id },
      search: wanted === 'all' ? {} : { show: wanted },
      resetScroll: false,
    });
  const versions = useAssessmentVersions(assessment.id);
  const asked = questions.indicators.filter((one) => one.asked);
  const origin = originOf(assessment);
  const before = versions.data?.find((one) => one.version === origin);
  const changes = before
    ? newSince(
        before,
        assessment.answers,
        asked.map(({ code }) => code),
      )
    : undefined;
  const isShown = (by: Filter) => (indicator: Asked) =>
    isWanted(by, {
      answer: assessment.answers?.find((one) => one.indicator === indicator.code),
      isAsked: assessment.questions?.some((one) => one.indicator === indicator.code) ?? false,
      isChanged: changes?.has(indicator.code) ?? false,
    });
  const isExplorative = assessment.phase.kind === 'explorative';
  const offered = filters.filter((one) =>
    one === 'changed' ? changes : !(isExplorative && ofOptions.includes(one)),
  );
  const filter = offered.find((one) => one === show) ?? 'all';
  const shown = asked.filter(isShown(filter));
  const areas = assessedAreas.filter((area) => shown.some((one) => one.area === area));
  if (assessment.answers?.length === 0) return <p>{t('answers.none')}</p>;
  return (
    <>
      <div className="row screen-only">
        <NativeSelect
          label={t('answers.show')}
          value={filter}
          onChange={(event) => choose(event.currentTarget.value)}
          data={offered.map((one) => ({
            value: one,
            label: t(`answers.filter.${one}`, { count: asked.filter(isShown(one)).length }),
          }))}
        />
      </div>
      <p role="status">{t('answers.shown', { count: shown.length, of: asked.length })}</p>
      {changes && origin ? <p>{t('answers.changed', { count: changes.size, version: origin })}</p> : null}
      <AskedBefore questions={assessment.questions} code={null} />
      <AreaLinks areas={areas} />
      {areas.map((area) => (
        <section key={area} aria-labelledby={`area-${area}`}>
          <AreaHead area={area} assessment={assessment} />
          {shown
            .filter((one) => one.area === area)
            .map((indicator) => (
              <AnswerCard
                key={indicator.code}
                assessment={assessment}
                indicator={indicator}
                changes={changes?.get(indicator.code) ?? []}
                before={before?.answers.find((one) => one.indicator === indicator.code)}
                origin={origin}
              >
                {beside(indicator)}
              </AnswerCard>
            ))}
        </section>
      ))}
    </>
  );
}

function AreaLinks({ areas }: { areas: readonly AssessedArea[] }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  if (areas.length < 2) return null;
  return (
    <nav className="editing-areas screen-only" aria-label={t('editing:answers.areas')}>
      <ul>
        {areas.map((area) => (
          <li key={area}>
            <a href={`#area-${area}`}>{t(`vocabulary:regionalArea.${area}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An area, what the region is competent for in it, and what it gave the experts. */
function AreaHead({ area, assessment }: { area: AssessedArea; assessment: AssessmentView }) {
  const { t } = useTranslation(['editing', 'vocabulary']);
  const competence = assessment.competences[area];
  return (
    <>
      <h3 id={`area-${area}`}>{t(`vocabulary:regionalArea.${area}`)}</h3>
      {competence ? (
        <p>{t('editing:answers.competence', { competence: t(`vocabulary:competence.${competence}`) })}</p>
      ) : null}
      <Facts assessment={assessment} area={area} />
    </>
  );
}
