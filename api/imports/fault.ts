import { type Said, say } from '../contract/sentences.ts';
import { faultOf } from '../instruments/answers.ts';
import type { SimpleQuestion } from '../instruments/definition.ts';
import type { Fault } from '../instruments/faults.ts';
import { faultOf as keepFault } from '../submissions/draft.ts';

/**
 * Why an answer of a file cannot be taken, if so: a draft cannot keep it, or it has another form than its question asks
 * for. What is only too long, too large or not finished is taken, as it is from the page: it is said at the sign-off.
 */
export function whyRefused(question: SimpleQuestion, value: unknown): Said | undefined {
  const fault = keepFault(value, 0);
  if (fault) return fault;
  const form = faultOf(question, value);
  return form && refused[form.code]?.();
}

const refused: Partial<Record<Fault['code'], () => Said>> = {
  'not-text': () => say('odd'),
  'not-a-number': () => say('number'),
  'not-yes-or-no': () => say('yes-or-no'),
  'not-a-choice': () => say('listed'),
  'not-a-list': () => say('odd'),
  'not-answers': () => say('odd'),
};
