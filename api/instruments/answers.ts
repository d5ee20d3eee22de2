import { z } from 'zod';
import { attached } from '../contract/attachment.ts';
import { MOST_PER_QUESTION } from '../contract/taken.ts';
import { day, words } from '../contract/fields.ts';
import type { Choice, Definition, Group, SimpleQuestion } from './definition.ts';
import type { Fault } from './faults.ts';
import { type Answers, isAnswers, isUnanswered } from './given.ts';
import { questionsOfGroup } from './questions.ts';

export interface FaultAt {
  field: string;
  page: string;
  fault: Fault;
}

/** A text without a limit of its own. */
const LONGEST = 10_000;
/** More faults than this help nobody. */
const MOST_FAULTS = 200;

type Of<T extends SimpleQuestion['type']> = Extract<SimpleQuestion, { type: T }>;

const has = (choices: Choice[], value: unknown) => choices.some((choice) => choice.value === value);

/** Whether a value has the form its question asks for, whatever else was answered. Wants an answer, not nothing. */
export function faultOf(question: SimpleQuestion, value: unknown): Fault | undefined {
  switch (question.type) {
    case 'text':
      return question.inputType === 'number' ? numberFault(question, value) : textFault(question, value);
    case 'comment':
      return longTextFault(value, question.maxLength);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { code: 'not-yes-or-no' };
    case 'radiogroup':
    case 'dropdown':
      return has(question.choices, value) ? undefined : { code: 'not-a-choice' };
    case 'checkbox':
    case 'tagbox':
      return severalFault(question, value);
    case 'matrix':
      return matrixFault(question, value);
    case 'file':
      return filesFault(question, value);
  }
}

function longTextFault(value: unknown, max = LONGEST): Fault | undefined {
  if (typeof value !== 'string' || !value.isWellFormed()) return { code: 'not-text' };
  if (value.trim().length > max) return { code: 'too-long', params: { max } };
  return words(max).safeParse(value).success ? undefined : { code: 'not-text' };
}

function textFault(question: Of<'text'>, value: unknown): Fault | undefined {
  const fault = longTextFault(value, question.maxLength);
  if (fault) return fault;
  if (question.inputType === 'date' && !day.safeParse(value).success) return { code: 'not-a-day' };
  if (question.inputType === 'email' && !z.email().safeParse(value).success) return { code: 'not-an-email' };
  return undefined;
}

function numberFault({ min, max, step }: Of<'text'>, value: unknown): Fault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
  if (min !== undefined && value < min) return { code: 'too-small', params: { min } };
  if (max !== undefined && value > max) return { code: 'too-large', params: { max } };
  return step === 1 && !Number.isInteger(value) ? { code: 'not-whole' } : undefined;
}

function severalFault(question: Of<'checkbox' | 'tagbox'>, value: unknown): Fault | undefined {
  if (!Array.isArray(value)) return { code: 'not-a-list' };
  const max = question.maxSelectedChoices ?? question.choices.length;
  if (value.length > max) return { code: 'too-many', params: { max } };
  const isFine = value.every((one) => has(question.choices, one)) && new Set(value).size === value.length;
  return isFine ? undefined : { code: 'not-a-choice' };
}

function matrixFault(question: Of<'matrix'>, value: unknown): Fault | undefined {
  if (!isAnswers(value)) return { code: 'not-answers' };
  const isFine = Object.entries(value).every(
    ([row, column]) => has(question.rows, row) && has(question.columns, column),
  );
  return isFine ? undefined : { code: 'not-a-choice' };
}

function filesFault({ maxFiles: max = MOST_PER_QUESTION }: Of<'file'>, value: unknown): Fault | undefined {
  if (!Array.isArray(value)) return { code: 'not-a-list' };
  if (value.length > max) return { code: 'too-many', params: { max } };
  const files = value.flatMap((one: unknown) => attached.safeParse(one).data ?? []);
  const isFine = files.length === value.length && new Set(files.map(({ id }) => id)).size === files.length;
  return isFine ? undefined : { code: 'not-a-file' };
}

/**
 * Raw answers as the questionnaire knows them: what has no question, or not the form its question asks for, is named
 * and left out; what is empty is no answer. Reads known names only, so nothing hostile is ever walked.
 */
export function fitAnswers(definition: Definition, raw: unknown): { answers: Answers; faults: FaultAt[] } {
  const faults: FaultAt[] = [];
  const first = definition.pages[0]?.name ?? '';
  if (!isAnswers(raw))
    return { answers: {}, faults: [{ field: '', page: first, fault: { code: 'not-answers' } }] };
  const known = new Map(
    definition.pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        (element.type === 'panel' ? element.elements : [element]).map(
          (question) => [question.name, { page: page.name, question }] as const,
        ),
      ),
    ),
  );
  const answers = fitted(raw, '', first, faults, (name) => known.get(name));
  return { answers, faults: faults.slice(0, MOST_FAULTS) };
}

interface Known {
  page: string;
  question: SimpleQuestion | Group;
}

function fitted(
  raw: Answers,
  prefix: string,
  page: string,
  faults: FaultAt[],
  find: (name: string) => Known | undefined,
): Answers {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (faults.length >= MOST_FAULTS) break;
    const field = prefix + name.slice(0, 60);
    const known = find(name);
    if (!known) {
      faults.push({ field, page, fault: { code: 'not-asked' } });
    } else if (!isUnanswered(value)) {
      const { question } = known;
      if (question.type === 'paneldynamic') {
        kept.push([name, fittedGroup(question, value, known.page, faults)]);
      } else {
        const fault = faultOf(question, value);
        if (fault) faults.push({ field, page: known.page, fault });
        else kept.push([name, value]);
      }
    }
  }
  return Object.fromEntries(kept);
}

function fittedGroup(group: Group, value: unknown, page: string, faults: FaultAt[]): Answers[] {
  const max = group.maxPanelCount;
  if (!Array.isArray(value)) {
    faults.push({ field: group.name, page, fault: { code: 'not-a-list' } });
    return [];
  }
  if (value.length > max)
    faults.push({ field: group.name, page, fault: { code: 'too-many', params: { max } } });
  const known = new Map(questionsOfGroup(group).map((question) => [question.name, { page, question }]));
  return value.slice(0, max).map((one: unknown, index) => {
    const prefix = `${group.name}.${index}`;
    if (isAnswers(one)) return fitted(one, `${prefix}.`, page, faults, (name) => known.get(name));
    faults.push({ field: prefix, page, fault: { code: 'not-answers' } });
    return {};
  });
}
