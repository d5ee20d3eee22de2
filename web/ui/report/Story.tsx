import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { useFormats } from '../format.ts';
import { AnswerText } from './AnswerText.tsx';

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
        {report.story.map((step) => (
          <li key={`${step.at} ${step.act}`}>
            <time dateTime={step.at}>{formats.moment(step.at)}</time>
            {t('reports:story.step', {
              act: word([`reports:act.${step.act}`], step.act),
              by: word([`reports:by.${step.by}`, `vocabulary:role.${step.by}`], step.by),
            })}
            {remarksOf(step.detail).map((remark) => (
              <blockquote key={remark} className="question-reply">
                <AnswerText field={{ name: 'remark', control: { as: 'text' } }} value={remark} />
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
