import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import { AnswerText } from './AnswerText.tsx';
import { type Field, sectionsOf } from './fields.ts';

interface Shown {
  report: SubmissionView;
  /** What stands below one answer: its questions, or a way to ask one. */
  beside?: (field: Field) => ReactNode;
}

/** Every question of the report with its answer, in the order in which they are asked. */
export function Answers({ report, beside }: Shown) {
  const { t } = useTranslation('reports');
  return (
    <>
      {sectionsOf[report.kind].map((section) => (
        <section key={section.id} aria-labelledby={`answers-${section.id}`}>
          <h3 id={`answers-${section.id}`}>{t(`section.${section.id}`)}</h3>
          <dl className="answers">
            {section.fields.map((field) => (
              <div className="answer" key={field.name}>
                <dt>{t(`field.${report.kind}.${field.name}.label`)}</dt>
                <dd>
                  <AnswerText field={field} value={report.answers[field.name]} />
                </dd>
                {beside ? <dd className="answer-beside">{beside(field)}</dd> : null}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {report.contact ? <Contact contact={report.contact} /> : null}
    </>
  );
}

function Contact({ contact }: { contact: NonNullable<SubmissionView['contact']> }) {
  const { t } = useTranslation('reports');
  return (
    <section aria-labelledby="answers-contact">
      <h3 id="answers-contact">{t('section.contact')}</h3>
      <p>{t('sectionHelp.contact')}</p>
      <dl className="answers">
        {(['name', 'email', 'phone'] as const).map((name) => (
          <div className="answer" key={name}>
            <dt>{t(`field.contact.${name}.label`)}</dt>
            <dd>
              <AnswerText field={{ name, control: { as: 'line' } }} value={contact[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
