import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { type AssessmentKind, assessedAreas, competences as words } from '../../../drizzle/vocabulary.ts';

/** What the region has declared, once it can be changed no more. */
export function Competences({ assessment: { competences, phase } }: { assessment: AssessmentView }) {
  const { t } = useTranslation(['facts', 'vocabulary']);
  const isDeclared = assessedAreas.some((area) => competences[area]);
  return (
    <section aria-labelledby="competences">
      <h2 id="competences">{t('facts:declare.title')}</h2>
      <p>{t(isDeclared ? 'facts:declare.fixed' : 'facts:declare.never')}</p>
      {isDeclared ? (
        <>
          <dl className="answers">
            {assessedAreas.map((area) => (
              <div className="answer" key={area}>
                <dt>{t(`vocabulary:regionalArea.${area}`)}</dt>
                <dd>{t(`vocabulary:competence.${competences[area] ?? 'none'}`)}</dd>
              </div>
            ))}
          </dl>
          <Meanings kind={phase.kind} />
        </>
      ) : null}
    </section>
  );
}

/** What the four words say, and what the last of them does to the scores. */
export function Meanings({ kind }: { kind: AssessmentKind }) {
  const { t } = useTranslation(['facts', 'vocabulary']);
  return (
    <>
      <dl className="meanings">
        {words.map((word) => (
          <div key={word}>
            <dt>{t(`vocabulary:competence.${word}`)}</dt>
            <dd>{t(`facts:meaning.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t(kind === 'scored' ? 'facts:declare.score' : 'facts:declare.scoreExplorative')}</p>
    </>
  );
}
