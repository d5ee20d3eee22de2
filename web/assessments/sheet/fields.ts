import type { AnswerView, NewAnswer, NewReview, ReviewView } from '../../../api/contract/assessment.ts';
import { NOT_APPLICABLE } from '../../../api/contract/assessment.ts';
import { canonical } from '../../../api/submissions/merge.ts';
import { changedIn, type Values } from '../../ui/draft/merge.ts';

export type Source = AnswerView['sources'][number];

/*
 * A draft holds each part of an answer under a name of its own, `lm-01.option`, so that two windows that changed different
 * parts do not clash. It travels to the server whole, indicator by indicator.
 */
export const fieldOf = (code: string, part: string) => `${code}.${part}`;
/** Example: `lm-01.option` is of `lm-01`; a code has no dot. */
export const codeOf = (field: string) => field.slice(0, field.indexOf('.'));
export const partOf = (field: string) => field.slice(field.indexOf('.') + 1);

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** Answers or reviews as the values of a draft, without what is empty. */
export const valuesOf = (list: readonly (AnswerView | ReviewView)[] | null): Values =>
  Object.fromEntries(
    (list ?? []).flatMap(({ indicator, ...parts }) =>
      Object.entries(parts)
        .filter(([, value]) => !isNothing(value))
        .map(([part, value]) => [fieldOf(indicator, part), value]),
    ),
  );

/**
 * What can be sent next: all that changed of one indicator. Only what is sent counts: a blank source that waits to be
 * filled is no change.
 */
export function sendable(
  sentOf: (values: Values, code: string) => unknown,
  values: Values,
  base: Values,
): string[] {
  const changed = changedIn(values, base);
  const first = changed
    .map(codeOf)
    .find((code) => canonical(sentOf(values, code)) !== canonical(sentOf(base, code)));
  return changed.filter((field) => codeOf(field) === first);
}

/** Control characters, which come with text that is pasted, and which the server refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f]/g;
export const plain = (text: string) => text.replace(/[\v\f]/g, '\n').replace(control, '');

const textAt = (values: Values, code: string, part: string): string | null => {
  const value = values[fieldOf(code, part)];
  return typeof value === 'string' && value.trim() ? value : null;
};

export const noSource: Source = { title: null, url: null, date: null, page: null };
export const isBlank = ({ title, url, date, page }: Source) =>
  ![title, url, date, page].some((text) => text?.trim());

/** The sources of an answer as they stand in the form, blank ones included. */
export function sourcesIn(values: Values, code: string): Source[] {
  const list = values[fieldOf(code, 'sources')];
  return Array.isArray(list) ? (list as Source[]) : [];
}

const orNull = (text: string | null) => (text?.trim() ? text : null);
const filled = (sources: readonly Source[]): Source[] =>
  sources
    .filter((source) => !isBlank(source))
    .map(({ title, url, date, page }) => ({
      title: orNull(title),
      url: orNull(url),
      date: orNull(date),
      page: orNull(page),
    }));

/** The answer to one indicator as it is sent: a reason goes with what does not apply, and with nothing else. */
export function answerIn(values: Values, code: string): NewAnswer {
  const option = textAt(values, code, 'option');
  return {
    option,
    reason: option === NOT_APPLICABLE ? textAt(values, code, 'reason') : null,
    comment: textAt(values, code, 'comment'),
    text: textAt(values, code, 'text'),
    sources: filled(sourcesIn(values, code)),
  };
}

/** The word on one answer as it is sent: another option goes with a difference, and with nothing else. */
export function reviewIn(values: Values, code: string): NewReview {
  const agrees = values[fieldOf(code, 'agrees')];
  return {
    agrees: typeof agrees === 'boolean' ? agrees : null,
    option: agrees === false ? textAt(values, code, 'option') : null,
    comment: textAt(values, code, 'comment'),
    sources: filled(sourcesIn(values, code)),
  };
}
