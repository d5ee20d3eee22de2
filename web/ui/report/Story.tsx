import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useFormats } from '../format.ts';
import { AnswerText } from './AnswerText.tsx';
import { keyed } from './keyed.ts';

const remarksOf = (detail: Record<string, unknown>) =>
  Array.isArray(detail.remarks) ? detail.remarks.map(String) : [];

/** What happened to the report and when; who acted is a role, never a name. */
export function Story({ report }: { report: SubmissionView }) {
  const { t, i18n } = useTranslation(['reports', 'vocabulary']);
  const formats = useFormats();
  const word = (keys: string[], otherwise: string) =>
    t(keys.find((key) => i18n.exists(key)) ?? '', otherwise);
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('reports:story.title')}</h2>
      <ol className="story">
        {keyed(report.story, (step) => `${step.at} ${step.act}`).map(([key, step]) => (
          <li key={key}>
            <time dateTime={step.at}>{formats.moment(step.at)}</time>
            {t('reports:story.step', {
              act:
                step.act === 'create' && report.begunWith
                  ? t('reports:act.createWith', { round: report.begunWith.round.title })
                  : word([`reports:act.${step.act}`], step.act),
              by: word([`reports:by.${step.by}`, `vocabulary:role.${step.by}`], step.by),
            })}
            {keyed(remarksOf(step.detail), (remark) => remark).map(([place, remark]) => (
              <blockquote key={place} className="question-reply">
                <AnswerText field={{ name: 'remark', control: { as: 'text' } }} value={remark} />
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
