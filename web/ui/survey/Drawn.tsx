import 'survey-core/survey-core.fontless.css';
import './survey.css';
import './FilesField.tsx';
import './Lookup.tsx';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { AnswerSheet } from './AnswerSheet.tsx';
import { FaultList } from './FaultList.tsx';
import { useLanguageOf } from './inLanguage.ts';
import { useLibraryWords } from './libraryWords.ts';
import { PagesList } from './PagesList.tsx';
import { QuestionsLanguage } from './QuestionsLanguage.tsx';
import { statesOf } from './pages.ts';
import type { QuestionnaireProps } from './Questionnaire.tsx';
import { checkChanged, faultsLeft, faultyPages, showFaults } from './faults.ts';
import { useModel } from './useModel.ts';

/** Whether something was written into an entry, so that removing it would lose it. */
const isFilled = (entry: PanelModel) => entry.questions.some((question) => !question.isEmpty());

const none: NonNullable<QuestionnaireProps['errors']> = [];

/** A questionnaire as it is drawn: to fill page by page, or all of it on one sheet to read and print. */
export default function Drawn(props: QuestionnaireProps) {
  const { t } = useTranslation('questionnaire');
  const [isSheet, setSheet] = useState(false);
  const chosen = useLanguageOf(props.definition);
  const language = props.language ?? chosen;
  const choice = props.language === undefined ? <QuestionsLanguage definition={props.definition} /> : null;
  if (props.readOnly)
    return (
      <>
        {choice}
        <AnswerSheet {...props} language={language} />
      </>
    );
  return (
    <div className="survey">
      <div className="survey-views">
        {choice}
        <Button variant="default" size="xs" aria-pressed={isSheet} onClick={() => setSheet(!isSheet)}>
          {t(isSheet ? 'view.fill' : 'view.sheet')}
        </Button>
      </div>
      <div hidden={isSheet}>
        <Filling {...props} language={language} />
      </div>
      {isSheet ? <AnswerSheet {...props} language={language} everything /> : null}
    </div>
  );
}

function Filling({
  definition,
  answers,
  onChange,
  language,
  errors = none,
}: QuestionnaireProps & { language: string }) {
  const { t, i18n } = useTranslation('questionnaire');
  const hasWords = useLibraryWords(language);
  const model = useModel({ definition, answers, language, hasWords, onChange });
  const heading = useRef<HTMLHeadingElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  // What is shown in the model is read from it when this draws: a new list of errors draws once more.
  useEffect(() => {
    if (errors.length > 0) void checkChanged(model, definition);
    if (showFaults(model, errors)) setShown((count) => count + 1);
  }, [model, definition, errors]);
  useEffect(() => {
    const ask = (_: unknown, options: { panel: PanelModel; allow: boolean }) => {
      if (isFilled(options.panel)) options.allow = window.confirm(t('removeSure'));
    };
    model.onDynamicPanelRemoving.add(ask);
    return () => model.onDynamicPanelRemoving.remove(ask);
  }, [model, t]);
  const left = faultsLeft(model, errors);
  // It draws itself anew where its model changes; not all of it with every key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language all of it is drawn
  const survey = useMemo(() => <Survey model={model} />, [model, language, hasWords]);
  const { pages, whole } = statesOf(definition, model, faultyPages(left));
  const current = pages.findIndex(({ name }) => name === model.currentPage?.name);
  const page = model.currentPage;
  const go = (name: string | undefined) => {
    if (name === undefined) return;
    model.currentPage = name;
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      root.current?.scrollIntoView({ block: 'start' });
    });
  };
  return (
    <div className="survey-filling" ref={root}>
      <div className="survey-aside">
        <p className="survey-left" role="status">
          {whole.answered === whole.asked
            ? t('progress.all')
            : t('progress.minutes', { count: whole.minutesLeft })}
        </p>
        <progress
          aria-label={t('progress.answered', { answered: whole.answered, asked: whole.asked })}
          max={Math.max(1, whole.asked)}
          value={whole.answered}
        />
        <PagesList language={language} pages={pages} current={page?.name ?? ''} go={go} />
      </div>
      <div className="survey-page" lang={language}>
        <FaultList key={shown} model={model} left={left} />
        <h2 ref={heading} tabIndex={-1}>
          {page?.locTitle.renderedHtml}
        </h2>
        <p className="survey-description">{page?.locDescription.renderedHtml}</p>
        {survey}
        <div className="survey-steps" lang={i18n.language}>
          <Button variant="default" disabled={current <= 0} onClick={() => go(pages[current - 1]?.name)}>
            {t('previous')}
          </Button>
          <Button
            variant="default"
            disabled={current >= pages.length - 1}
            onClick={() => go(pages[current + 1]?.name)}
          >
            {t('next')}
          </Button>
        </div>
      </div>
    </div>
  );
}
