import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, isAnswers, isUnanswered } from '../../../api/instruments/given.ts';
import type { Definition, Group, SimpleQuestion } from '../../../api/instruments/definition.ts';
import { textIn } from '../../../api/instruments/questions.ts';
import { askedOf } from '../../../api/instruments/model.ts';
import { AnswerText } from './AnswerText.tsx';
import { drawnModel } from './useModel.ts';

interface SheetProps {
  definition: Definition;
  answers: Answers;
  language: string;
  /** Also what these answers do not ask, with all choices: to prepare on paper. */
  everything?: boolean;
  beside?: ((field: string) => ReactNode) | undefined;
}

interface Reading extends Omit<SheetProps, 'definition'> {
  /** Fields that are asked after these answers. */
  asked: ReadonlySet<string>;
}

type Inner = Exclude<Definition['pages'][number]['elements'][number], Group>;

/** Every question with its answer on one sheet, page after page, to read and to print. */
export function AnswerSheet({ definition, answers, language, everything = false, beside }: SheetProps) {
  const { t, i18n } = useTranslation('questionnaire');
  const asked = useMemo(() => {
    const model = drawnModel(definition, language);
    model.data = structuredClone(answers);
    return new Set(askedOf(definition, model).map(({ field }) => field));
  }, [definition, answers, language]);
  const reading: Reading = { answers, language, everything, asked, beside };
  return (
    <article className="sheet" lang={language}>
      <div className="sheet-print" lang={i18n.language}>
        <Button variant="default" size="xs" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h2>{textIn(definition.title, language)}</h2>
      {definition.pages.map((page) => (
        <section key={page.name}>
          <h3>{textIn(page.title, language)}</h3>
          {everything ? <p>{textIn(page.description, language)}</p> : null}
          {page.elements.map((element) =>
            element.type === 'paneldynamic' ? (
              <Entries key={element.name} group={element} reading={reading} />
            ) : (
              <dl key={element.name}>
                <Questions elements={[element]} own={answers} prefix="" at="" reading={reading} />
              </dl>
            ),
          )}
        </section>
      ))}
    </article>
  );
}

/** The entries of a group one after the other; on an empty sheet its questions once. */
function Entries({ group, reading }: { group: Group; reading: Reading }) {
  const { t, i18n } = useTranslation('questionnaire');
  const value = Object.hasOwn(reading.answers, group.name) ? reading.answers[group.name] : undefined;
  const entries = Array.isArray(value) ? value.filter(isAnswers) : [];
  const shown = entries.length === 0 && reading.everything ? [{}] : entries;
  return shown.map((own, index) => (
    <section key={String((own as Answers).id ?? index)} className="sheet-entry">
      <h4>{t('entry', { title: textIn(group.title, reading.language), number: index + 1 })}</h4>
      {reading.beside && typeof (own as Answers).id === 'string' ? (
        <div lang={i18n.language}>{reading.beside(`${group.name}.${(own as Answers).id}`)}</div>
      ) : null}
      <dl>
        <Questions
          elements={group.templateElements}
          own={own}
          prefix={`${group.name}.${index}.`}
          at={`${group.name}.${String((own as Answers).id ?? index)}.`}
          reading={reading}
        />
      </dl>
    </section>
  ));
}

interface QuestionsProps {
  elements: readonly Inner[];
  own: Answers;
  /** What its fields begin with, by place and by id. */
  prefix: string;
  at: string;
  reading: Reading;
}

function Questions({ elements, own, prefix, at, reading }: QuestionsProps) {
  const questions = elements.flatMap((element): SimpleQuestion[] =>
    element.type === 'panel' ? element.elements : [element],
  );
  return questions
    .filter(({ name }) => reading.everything || reading.asked.has(prefix + name))
    .map((question) => (
      <Line
        key={question.name}
        field={at + question.name}
        question={question}
        value={Object.hasOwn(own, question.name) ? own[question.name] : undefined}
        reading={reading}
      />
    ));
}

interface LineProps {
  field: string;
  question: SimpleQuestion;
  value: unknown;
  reading: Reading;
}

function Line({ field, question, value, reading }: LineProps) {
  const { t, i18n } = useTranslation('questionnaire');
  const { language, everything } = reading;
  return (
    <div className="sheet-line">
      <dt>
        {textIn(question.title, language)}
        {everything && question.isRequired ? <span lang={i18n.language}> ({t('needed')})</span> : null}
      </dt>
      <dd>
        {isUnanswered(value) && !everything ? (
          <span className="sheet-none" lang={i18n.language}>
            {t('unanswered')}
          </span>
        ) : (
          <AnswerText
            question={question}
            value={value}
            language={language}
            everything={everything ?? false}
          />
        )}
      </dd>
      {reading.beside ? (
        <dd className="sheet-beside" lang={i18n.language}>
          {reading.beside(field)}
        </dd>
      ) : null}
    </div>
  );
}
