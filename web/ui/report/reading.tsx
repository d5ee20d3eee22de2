import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../../api/contract/submission.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import type { Answers } from '../../../api/instruments/given.ts';
import { useQuestions } from '../../queries/questions.ts';
import { currentLanguage } from '../../text/texts.ts';
import { FieldAnswer } from '../survey/FieldAnswer.tsx';
import { labelIn } from '../survey/fields.ts';
import { AnswerText } from './AnswerText.tsx';
import { fieldsOf } from './fields.ts';

/** How the fields of a report are called, and how an answer of one reads. */
export interface Reading {
  label: (field: string) => string;
  text: (field: string, value: unknown) => ReactNode;
}

/** As a version of a questionnaire calls its fields, in the reader's language. */
export function readingOf(definition: Definition, answers: Answers): Reading {
  const language = currentLanguage();
  return {
    label: (field) => labelIn(definition, answers, field, language),
    text: (field, value) => (
      <FieldAnswer definition={definition} field={field} value={value} language={language} />
    ),
  };
}

/** While its questions are on their way. */
const unread: Reading = { label: (field) => field, text: () => null };

/** A quick report's fields are the contract's, a questionnaire's those of the instrument it was given. */
export function useReading(report: Pick<SubmissionView, 'id' | 'kind' | 'answers'>): Reading {
  const { t, i18n } = useTranslation('reports');
  const isQuestionnaire = report.kind === 'questionnaire';
  const { data: definition } = useQuestions(report.id, isQuestionnaire);
  if (isQuestionnaire) return definition ? readingOf(definition, report.answers) : unread;
  const fields = new Map(fieldsOf(report.kind).map((field) => [field.name, field]));
  return {
    label: (name) => {
      const key = name.startsWith('contact.') ? `field.${name}.label` : `field.${report.kind}.${name}.label`;
      return i18n.exists(`reports:${key}`) ? t(key) : name;
    },
    text: (name, value) => (
      <AnswerText field={fields.get(name) ?? { name, control: { as: 'line' } }} value={value} />
    ),
  };
}
