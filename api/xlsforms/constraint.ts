import type { SimpleQuestion } from '../instruments/definition.ts';
import { type Fault, sentenceOf } from '../instruments/faults.ts';
import { textIn } from '../instruments/questions.ts';
import { quoted } from './translate.ts';

interface Rule {
  xpath: string;
  message: (language: string) => string;
}

const rule = (xpath: string, fault: Fault): Rule => ({
  xpath,
  message: (language) => sentenceOf(fault, language),
});

/** Longest whole number that a form asks for as one: telephones take nine digits. */
export const LONGEST_INTEGER = 999_999_999;
export const isInteger = (question: Extract<SimpleQuestion, { type: 'text' }>) =>
  question.step === 1 && (question.max ?? Number.POSITIVE_INFINITY) <= LONGEST_INTEGER;

/**
 * What an answer must be, as a form checks it while it is filled, and what it says otherwise. A form checks what was
 * answered only; what must not be left out is `required`.
 */
export function rulesOf(question: SimpleQuestion, translate: (expression: string) => string): Rule[] {
  const own = (question.validators ?? []).flatMap((validator): Rule[] => {
    // A place is chosen from a list: there is no spelling to check.
    if (validator.type === 'regex' && question.lookup) return [];
    const xpath =
      validator.type === 'regex' ? `regex(., ${quoted(validator.regex)})` : translate(validator.expression);
    return [{ xpath, message: (language) => textIn(validator.text, language) }];
  });
  return [...formRules(question), ...own];
}

function formRules(question: SimpleQuestion): Rule[] {
  if (question.type === 'checkbox' || question.type === 'tagbox') {
    const max = question.maxSelectedChoices;
    return max ? [rule(`count-selected(.) <= ${max}`, { code: 'too-many', params: { max } })] : [];
  }
  if ((question.type !== 'text' && question.type !== 'comment') || question.lookup) return [];
  const max = question.maxLength;
  const length = max ? [rule(`string-length(.) <= ${max}`, { code: 'too-long', params: { max } })] : [];
  if (question.type === 'comment') return length;
  switch (question.inputType) {
    case 'number':
      return numberRules(question);
    case 'date':
      return [rule(". >= date('1900-01-01') and . <= date('2100-12-31')", { code: 'not-a-day' })];
    case 'email':
      return [...length, rule(`regex(., '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$')`, { code: 'not-an-email' })];
    default:
      return length;
  }
}

function numberRules(question: Extract<SimpleQuestion, { type: 'text' }>): Rule[] {
  const { min, max, step } = question;
  return [
    ...(min === undefined ? [] : [rule(`. >= ${min}`, { code: 'too-small', params: { min } })]),
    ...(max === undefined ? [] : [rule(`. <= ${max}`, { code: 'too-large', params: { max } })]),
    ...(step === 1 && !isInteger(question) ? [rule('. = int(.)', { code: 'not-whole' })] : []),
  ];
}
