import { Action, type IAction, type PanelModel, Question, type SurveyModel } from 'survey-core';

/*
 * Where the library leaves a reader without words: a field in an entry of a group is tied to its title and its help as any
 * other field is; a field with an error keeps its help; yes and no are a group with a name.
 */

const own = (name: string, get: (this: Question) => string | null) =>
  Object.defineProperty(Question.prototype, name, { configurable: true, get });

// The browser's own list takes its name from here alone.
own('a11y_input_ariaLabel', function () {
  return this.getType() === 'dropdown' ? this.locTitle.renderedHtml : null;
});
own('a11y_input_ariaLabelledBy', function () {
  return this.ariaTitleId;
});
own('a11y_input_ariaDescribedBy', function () {
  return describedBy(this) ?? null;
});

/** The ids of what is said about a question: its error first, then its help. */
export const describedBy = (question: Question): string | undefined =>
  [question.errors.length > 0 ? `${question.id}_errors` : '', question.ariaDescriptionId ?? '']
    .filter(Boolean)
    .join(' ') || undefined;

export function nameParts(model: SurveyModel): void {
  model.onGetPanelFooterActions.add((_, { actions, panel }) => nameRemoval(actions, panel));
  model.onAfterRenderQuestion.add((_, { question, htmlElement }) => {
    if (question.getType() === 'boolean') nameGroup(question, htmlElement.querySelector('fieldset'));
    if (question.getType() === 'dropdown') nameList(question, htmlElement);
  });
}

/** The button that removes an entry says which one: the entry's heading and what stands in its title now. */
function nameRemoval(actions: IAction[], panel: PanelModel): void {
  const remove = actions.find((one) => one.id === `remove-panel-${panel.id}`);
  if (!(remove instanceof Action)) return;
  const title = panel.getQuestionByName('title');
  remove.ariaLabelledBy = [remove.renderedId, panel.ariaTitleId, title?.inputId].filter(Boolean).join(' ');
}

/** Error and help by their ids: an id that is not there yet is passed over. */
const alwaysDescribedBy = (question: Question) =>
  `${question.id}_errors ${question.ariaDescriptionId ?? ''}`.trim();

/** Yes and no come from the library as loose buttons. */
function nameGroup(question: Question, group: Element | null): void {
  if (!group) return;
  group.setAttribute('role', 'radiogroup');
  group.setAttribute('aria-labelledby', question.ariaTitleId);
  group.setAttribute('aria-describedby', alwaysDescribedBy(question));
  if (question.isRequired) group.setAttribute('aria-required', 'true');
}

/** A list has a second button for the mouse, without a name. */
function nameList(question: Question, root: HTMLElement): void {
  root.querySelector('select')?.setAttribute('aria-describedby', alwaysDescribedBy(question));
  for (const button of root.querySelectorAll('button[tabindex="-1"]'))
    button.setAttribute('aria-hidden', 'true');
}
