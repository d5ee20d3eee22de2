import { useTranslation } from 'react-i18next';
import { copyForms } from '../../../api/contract/taken.ts';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { copyAddress } from '../../queries/exchange.ts';
import { useQuestions } from '../../queries/questions.ts';
import { useLanguageOf } from '../survey/inLanguage.ts';
import { QuestionsLanguage } from '../survey/QuestionsLanguage.tsx';

/** The version at hand as a file to take away. */
export function Copies({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('exchange');
  const { id, version, kind } = report;
  const { data: definition } = useQuestions(id, kind === 'questionnaire');
  const language = useLanguageOf(definition);
  return (
    <section aria-labelledby="copies" className="screen-only">
      <h2 id="copies">{t('copies.title')}</h2>
      <p>{t(kind === 'questionnaire' ? 'copies.help' : 'copies.helpQuick', { version })}</p>
      <QuestionsLanguage definition={definition} />
      <ul>
        {copyForms.map((form) => (
          <li key={form}>
            <a href={copyAddress(id, version, form, language)} download>
              {t(`copies.${form}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
