import { useTranslation } from 'react-i18next';
import { isAnswers, isUnanswered } from '../../../api/instruments/given.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { questionsOfGroup, textIn } from '../../../api/instruments/questions.ts';
import { AnswerText } from './AnswerText.tsx';
import { placeOf } from './fields.ts';

interface FieldAnswerProps {
  definition: Definition;
  field: string;
  value: unknown;
  language: string;
}

/** What stands under a field of a questionnaire, in words; of a whole entry every answer it has. */
export function FieldAnswer({ definition, field, value, language }: FieldAnswerProps) {
  const { t } = useTranslation('questionnaire');
  if (isUnanswered(value)) return <span className="no-answer">{t('unanswered')}</span>;
  const { group, question } = placeOf(definition, field);
  if (question)
    return <AnswerText question={question} value={value} language={language} everything={false} />;
  if (!group || !isAnswers(value)) return <span className="written">{JSON.stringify(value)}</span>;
  const answered = questionsOfGroup(group).filter(
    ({ name }) => Object.hasOwn(value, name) && !isUnanswered(value[name]),
  );
  return (
    <dl className="answers">
      {answered.map((one) => (
        <div className="answer" key={one.name}>
          <dt>{textIn(one.title, language)}</dt>
          <dd>
            <AnswerText question={one} value={value[one.name]} language={language} everything={false} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
