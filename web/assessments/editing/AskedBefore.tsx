import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '../../../api/contract/assessment.ts';
import { useFormats } from '../../ui/format.ts';

interface Props extends Pick<AssessmentView, 'questions'> {
  /** Null: about the whole. */
  code: string | null;
}

/** What editors asked about an indicator, or about the whole, in all versions. */
export function AskedBefore({ questions, code }: Props) {
  const { t } = useTranslation('editing');
  const formats = useFormats();
  return questions
    ?.filter((one) => one.indicator === code)
    .map(({ id, version, text, askedAt }) => (
      <div className="question" key={id}>
        <p className="question-when">
          {t(code === null ? 'answers.askedWhole' : 'answers.asked', { version, when: formats.day(askedAt) })}
        </p>
        <p className="question-text written">{text}</p>
      </div>
    ));
}
