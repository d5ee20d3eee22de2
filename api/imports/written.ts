import type { Choice, SimpleQuestion } from '../instruments/definition.ts';
import { takesSeveral } from '../xlsforms/form.ts';
import { yesNo } from '../xlsforms/names.ts';

/**
 * An answer as the questionnaire keeps it, from what a filled form says. What does not fit stays as it is, to be refused
 * by its question. Examples: "yes" of a yes-or-no question is true, "a b" of several choices is `['a', 'b']`, "7" of a
 * number is 7.
 */
export function answerOf(question: SimpleQuestion, value: unknown): unknown {
  switch (question.type) {
    case 'boolean':
      if (value === yesNo.true) return true;
      return value === yesNo.false ? false : value;
    case 'radiogroup':
    case 'dropdown':
      return codeIn(question.choices, value);
    case 'checkbox':
    case 'tagbox':
      return split(value)?.map((one) => codeIn(question.choices, one)) ?? value;
    case 'matrix':
      return codeIn(question.columns, value);
    case 'text':
      return textOf(question, value);
    default:
      return value;
  }
}

const split = (value: unknown) =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : undefined;

/** Forms write every code as text, numbers too. */
const codeIn = (choices: readonly Choice[], value: unknown): unknown =>
  choices.find((choice) => String(choice.value) === String(value))?.value ?? value;

function textOf(question: Extract<SimpleQuestion, { type: 'text' }>, value: unknown): unknown {
  if (question.inputType === 'number') {
    const isNumber = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value.trim());
    return isNumber ? Number(value) : value;
  }
  if (question.lookup === 'regions' && takesSeveral(question)) return split(value)?.join(', ') ?? value;
  if (question.inputType === 'date' && typeof value === 'string')
    return value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
  return typeof value === 'number' ? String(value) : value;
}
