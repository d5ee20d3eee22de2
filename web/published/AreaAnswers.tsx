import { useTranslation } from 'react-i18next';
import type { PublishedView } from '../../api/contract/assessment.ts';
import type { AssessedArea } from '../../drizzle/vocabulary.ts';
import { useFormats } from '../ui/format.ts';
import { SourceList } from '../ui/SourceList.tsx';
import { useSpoken } from '../ui/spoken.ts';
import { SpokenText } from '../ui/SpokenText.tsx';

type Answer = PublishedView['answers'][number];

/** The final answers of an area. */
export function AreaAnswers({ area, answers }: { area: AssessedArea; answers: readonly Answer[] }) {
  const { t } = useTranslation('vocabulary');
  return (
    <section aria-labelledby={area}>
      <h2 id={area}>{t(`regionalArea.${area}`)}</h2>
      {answers.map((answer) => (
        <OneAnswer key={answer.indicator} answer={answer} />
      ))}
    </section>
  );
}

/** What was asked, what holds, what it is worth, and by which sources. */
function OneAnswer({ answer: { indicator, value, sources, question, optionText } }: { answer: Answer }) {
  const { t } = useTranslation('published');
  const formats = useFormats();
  const { text, lang } = useSpoken()(question.title);
  return (
    <article className="published-answer" aria-labelledby={`i-${indicator}`}>
      <h3 id={`i-${indicator}`}>
        <span className="code">{indicator}</span> <span lang={lang}>{text}</span>
      </h3>
      <SpokenText className="published-question" text={question.question} />
      <div className="published-option">
        <strong>{value === null ? t('notApplicable') : t('worth', { value: formats.number(value) })}</strong>
        {optionText ? <SpokenText text={optionText} /> : null}
      </div>
      <h4>{t('source.title')}</h4>
      <SourceList sources={sources} />
    </article>
  );
}
