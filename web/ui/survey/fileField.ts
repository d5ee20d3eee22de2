import { type Question, QuestionPanelDynamicModel, type SurveyModel } from 'survey-core';
import { newId, withIds } from './entries.ts';

/** The field of a question; undefined in an entry that has no id yet. */
export function fieldOf(model: SurveyModel, question: Question): string | undefined {
  const group = question.parentQuestion;
  if (!(group instanceof QuestionPanelDynamicModel)) return question.name;
  const index = group.panels.findIndex((panel) => panel.questions.includes(question));
  const value = model.getValue(group.name) as ({ id?: string } | undefined)[] | undefined;
  const id = value?.[index]?.id;
  return id === undefined ? undefined : `${group.name}.${id}.${question.name}`;
}

/** The same, to add something: an entry that has no id yet is given one. */
export function fieldToFill(model: SurveyModel, question: Question): string {
  const group = question.parentQuestion;
  if (group instanceof QuestionPanelDynamicModel && fieldOf(model, question) === undefined) {
    const value: unknown = model.getValue(group.name) ?? group.panels.map(() => ({}));
    model.setValue(group.name, withIds(value, newId));
  }
  return fieldOf(model, question) ?? question.name;
}
