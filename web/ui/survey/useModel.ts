import { useEffect, useMemo, useReducer, useRef } from 'react';
import { QuestionPanelDynamicModel, settings, type SurveyModel } from 'survey-core';
import type { Answers } from '../../../api/instruments/given.ts';
import type { Definition, Localised } from '../../../api/instruments/definition.ts';
import { canonical } from '../../../api/submissions/merge.ts';
import { modelOf, type Piece } from '../../../api/instruments/model.ts';
import { nameParts } from './accessible.ts';
import { changedNames, isBlank, newId, withIds } from './entries.ts';
import { theme } from './theme.ts';

// The page has one h1, this component h2 for the page of the questionnaire: what is inside follows in order.
Object.assign(settings.titleTags, { survey: 'h2', page: 'h2', panel: 'h3', question: 'div' });
settings.animationEnabled = false;

/** The model as our pages draw it: one page, our own steps and titles around it. */
export function drawnModel(definition: Definition, language: string): SurveyModel {
  const model = modelOf(definition, language, asDrawn);
  model.applyTheme(theme);
  model.showNavigationButtons = false;
  model.showTitle = false;
  model.showPageTitles = false;
  model.showCompletePage = false;
  model.showProgressBar = false;
  model.showQuestionNumbers = false;
  model.questionErrorLocation = 'bottom';
  model.autoFocusFirstQuestion = false;
  model.autoFocusFirstError = false;
  model.textUpdateMode = 'onTyping';
  nameParts(model);
  return model;
}

/** How the pages draw some questions: looked-up codes and files by our own fields, a choice by the browser's own list, Yes before No. */
function asDrawn(piece: Piece): object {
  if (piece.lookup) return { ...piece, renderAs: 'lookup' };
  if (piece.type === 'file') return { ...piece, renderAs: 'attachments' };
  if (piece.type === 'dropdown') return { ...piece, renderAs: 'select' };
  if (piece.type === 'boolean') return { ...piece, swapOrder: true };
  if (piece.type === 'paneldynamic') return { ...piece, templateTitle: numbered(piece.title ?? '') };
  return piece;
}

/** The title of each entry: that of the group with its number. */
const numbered = (title: Localised): Localised =>
  typeof title === 'string'
    ? `${title} – {panelIndex}`
    : Object.fromEntries(
        Object.entries(title).map(([language, text]) => [language, `${text} – {panelIndex}`]),
      );

interface Wanted {
  definition: Definition;
  answers: Answers;
  language: string;
  /** Whether the library's own words are here in this language. */
  hasWords: boolean;
  onChange?: ((name: string, value: unknown) => void) | undefined;
}

/** The model of a questionnaire that is being filled: what is written goes out by `onChange`, what others wrote comes in. */
export function useModel({ definition, answers, language, hasWords, onChange }: Wanted): SurveyModel {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const tell = useRef(onChange);
  tell.current = onChange;
  const given = useRef(answers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers that come later are put into the same model
  const model = useMemo(() => {
    const made = drawnModel(definition, language);
    // Setting answers draws every question's own and asks every condition again: nothing to set, nothing done.
    if (Object.keys(given.current).length > 0) made.data = structuredClone(given.current);
    return made;
  }, [definition]);
  // The library calls its default language by no name: what is drawn is kept here.
  const drawnIn = useRef({ model, language, hasWords });
  useEffect(() => {
    const was = drawnIn.current;
    drawnIn.current = { model, language, hasWords };
    if (was.model === model && was.language === language && was.hasWords === hasWords) return;
    // It says its own words anew when the language is another one.
    if (model.locale === language) model.locale = '';
    model.locale = language;
    again();
  }, [model, language, hasWords]);
  useEffect(() => {
    const onValue = (_: unknown, { name }: { name: string }) => {
      const question = model.getQuestionByName(name);
      const isGroup = question instanceof QuestionPanelDynamicModel;
      const said: unknown = model.getValue(name);
      // The library begins the first entry of a group by itself: it is none until something is written in it.
      const value = isGroup && isBlank(said) ? undefined : said;
      const complete = isGroup ? withIds(value, newId) : undefined;
      // Giving the ids is a change of its own, which comes here again.
      if (complete) model.setValue(name, complete);
      else
        tell.current?.(
          name,
          value === undefined || (Array.isArray(value) && value.length === 0) ? null : value,
        );
      again();
    };
    model.onValueChanged.add(onValue);
    model.onCurrentPageChanged.add(again);
    return () => {
      model.onValueChanged.remove(onValue);
      model.onCurrentPageChanged.remove(again);
    };
  }, [model]);
  useEffect(() => {
    for (const name of changedNames(given.current, answers)) {
      if (canonical(model.getValue(name)) !== canonical(answers[name]))
        model.setValue(name, structuredClone(answers[name]));
    }
    given.current = answers;
  }, [model, answers]);
  return model;
}
