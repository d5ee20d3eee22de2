import { useTranslation } from 'react-i18next';
import type { AssessmentQuestions, AssessmentView } from '../../../api/contract/assessment.ts';
import { ScoreTables } from '../../ui/ScoreTables.tsx';
import { previewOf } from './scores.ts';

interface Props {
  assessment: AssessmentView;
  questions: AssessmentQuestions;
}

/** The scores that publishing gives: areas and overall, then the other three axes. */
export function Scores({ assessment, questions }: Props) {
  const { t } = useTranslation(['editing', 'published']);
  const preview = previewOf(questions, assessment);
  if (!preview) return null;
  const { scores, open } = preview;
  const overall = scores.find(({ kind }) => kind === 'overall');
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">
        {t(assessment.state === 'reviewed' ? 'editing:scores.title' : 'published:scores.title')}
      </h2>
      <p>{t('published:scores.text')}</p>
      {open.length > 0 ? (
        <p className="editing-care">{t('editing:scores.open', { count: open.length })}</p>
      ) : null}
      <ScoreTables scores={scores} {...(overall?.value == null ? {} : { meanOf: overall.areas })} />
    </section>
  );
}
