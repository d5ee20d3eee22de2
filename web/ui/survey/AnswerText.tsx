import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isAnswers, isUnanswered } from '../../../api/instruments/given.ts';
import type { Choice, SimpleQuestion } from '../../../api/instruments/definition.ts';
import { textIn } from '../../../api/instruments/questions.ts';
import { placesQuery } from '../../queries/boundaries.ts';
import { type Formats, formats } from '../format.ts';
import { FileLine } from '../files/FileLine.tsx';
import { filesOf } from './filesIn.ts';

interface AnswerTextProps {
  question: SimpleQuestion;
  value: unknown;
  language: string;
  /** All choices, the chosen ones marked: for paper. */
  everything: boolean;
}

/** An answer in words. What people wrote is text and nothing else; what does not fit its question is shown as it is. */
export function AnswerText({ question, value, language, everything }: AnswerTextProps) {
  if (everything) {
    const choices = choicesOf(question);
    if (choices) return <Choices choices={choices} value={value} language={language} />;
    if (isUnanswered(value) && question.type !== 'matrix') return <span className="sheet-blank" />;
  }
  if (question.type === 'matrix') return <Matrix {...{ question, value, language, everything }} />;
  if (question.type === 'file') return <Files value={value} />;
  if (question.type === 'text' && question.lookup)
    return <Names kind={question.lookup} value={value} language={language} />;
  return <span className="sheet-text">{wordsOf(question, value, language, formats(language))}</span>;
}

type Of<T extends SimpleQuestion['type']> = Extract<SimpleQuestion, { type: T }>;
type Labelled = { value: string | number | boolean; text: Choice['text'] };

function choicesOf(question: SimpleQuestion): Labelled[] | undefined {
  if ('choices' in question) return question.choices;
  if (question.type !== 'boolean') return undefined;
  return [
    { value: true, text: question.labelTrue },
    { value: false, text: question.labelFalse },
  ];
}

function wordsOf(
  question: SimpleQuestion,
  value: unknown,
  language: string,
  { number, day }: Formats,
): string {
  const choices = choicesOf(question);
  const label = (one: unknown) => {
    const found = choices?.find((choice) => choice.value === one);
    return found ? textIn(found.text, language) : asWritten(one);
  };
  if (choices) return Array.isArray(value) ? value.map(label).join('; ') : label(value);
  if (question.type === 'text' && question.inputType === 'date' && typeof value === 'string')
    return day(value);
  const isYear = question.type === 'text' && question.min === 1900;
  return typeof value === 'number' && !isYear ? number(value) : asWritten(value);
}

const asWritten = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);

function Choices({ choices, value, language }: { choices: Labelled[]; value: unknown; language: string }) {
  const { t, i18n } = useTranslation('questionnaire');
  const isChosen = (one: Labelled) =>
    Array.isArray(value) ? value.includes(one.value) : value === one.value;
  return (
    <ul className="sheet-choices">
      {choices.map((choice) => (
        <li key={String(choice.value)}>
          <span aria-hidden="true">{isChosen(choice) ? '☒' : '☐'}</span> {textIn(choice.text, language)}
          {isChosen(choice) ? (
            <span className="unseen" lang={i18n.language}>
              {' '}
              ({t('chosen')})
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Matrix({ question, value, language, everything }: AnswerTextProps & { question: Of<'matrix'> }) {
  const { t, i18n } = useTranslation('questionnaire');
  const given = isAnswers(value) ? value : {};
  const columns = question.columns.map(({ text }) => textIn(text, language)).join(' / ');
  return (
    <ul className="sheet-choices">
      {question.rows.map((row) => {
        const code = Object.hasOwn(given, row.value) ? given[row.value] : undefined;
        const column = question.columns.find((one) => one.value === code);
        const said = column ? textIn(column.text, language) : everything ? columns : '';
        return (
          <li key={row.value}>
            {t('pair', { label: textIn(row.text, language), text: said })}
            {said ? null : <span lang={i18n.language}>{t('unanswered')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Files({ value }: { value: unknown }) {
  const { i18n } = useTranslation();
  return (
    <ul className="sheet-choices" lang={i18n.language}>
      {filesOf(value).map((file) => (
        <li key={file.id ?? file.name}>
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  );
}

/** Codes of places with their names. */
function Names({
  kind,
  value,
  language,
}: {
  kind: 'regions' | 'countries';
  value: unknown;
  language: string;
}) {
  const { data } = useQuery({ ...placesQuery, enabled: kind === 'regions' });
  const codes = typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : [];
  const nameOf = (code: string) =>
    kind === 'countries' ? formats(language).country(code) : data?.find((one) => one.code === code)?.name;
  return (
    <span className="sheet-text">
      {codes
        .map((code) => {
          const name = nameOf(code);
          return name && name !== code ? `${name} (${code})` : code;
        })
        .join('; ')}
    </span>
  );
}
