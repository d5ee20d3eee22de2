import { useTranslation } from 'react-i18next';
import type { BegunWith as Begun, SubmissionView } from '../../../api/contract/submission.ts';
import { textIn } from '../../../api/instruments/questions.ts';
import { currentLanguage } from '../../text/texts.ts';
import { useFormats } from '../../ui/format.ts';

/** Of a questionnaire that began with the answers of an earlier round, until it is submitted: from where they are, and what was not taken over. */
export function BegunWith({ report }: { report: SubmissionView }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  const { begunWith, version, state } = report;
  if (!begunWith || version > 1 || (state !== 'draft' && state !== 'signed-off')) return null;
  const { round, submittedAt, leftOut, anew } = begunWith;
  return (
    <div className="next-step">
      <p>{t('whole.begun.from', { round: round.title, day: formats.day(submittedAt ?? '') })}</p>
      {leftOut.length > 0 ? (
        <>
          <p>{t('whole.begun.leftOut')}</p>
          <Titles of={leftOut} />
        </>
      ) : null}
      {anew.length > 0 ? (
        <details>
          <summary>{t('whole.begun.anew', { count: anew.length })}</summary>
          <Titles of={anew} />
        </details>
      ) : null}
    </div>
  );
}

function Titles({ of }: { of: Begun['leftOut'] }) {
  const { t } = useTranslation('reports');
  const language = currentLanguage();
  return (
    <ul>
      {of.map(({ field, group, title }) => (
        <li key={field}>
          {group === null
            ? textIn(title, language)
            : t('whole.begun.inGroup', { group: textIn(group, language), title: textIn(title, language) })}
        </li>
      ))}
    </ul>
  );
}
