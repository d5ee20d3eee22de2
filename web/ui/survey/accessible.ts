import { Question, type SurveyModel } from 'survey-core';

/*
 * Where the library leaves a reader without words: a field in an entry of a group is tied to its title and its help as any
 * other field is; a field with an error keeps its help; yes and no are a group with a name.
 */

const own = (name: string, get: (this: Question) => string | null) =>
  Object.defineProperty(Question.prototype, name, { configurable: true, get });

own('a11y_input_ariaLabel', () => null);
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

/** Yes and no come from the library as loose buttons. */
export function nameGroups(model: SurveyModel): void {
  model.onAfterRenderQuestion.add((_, { question, htmlElement }) => {
    const group = question.getType() === 'boolean' ? htmlElement.querySelector('fieldset') : null;
    if (!group) return;
    group.setAttribute('role', 'radiogroup');
    group.setAttribute('aria-labelledby', question.ariaTitleId);
    const description = describedBy(question);
    if (description) group.setAttribute('aria-describedby', description);
    if (question.isRequired) group.setAttribute('aria-required', 'true');
  });
}
