import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftWords, words } from '../../api/contract/fields.ts';
import { answersOf } from '../../api/contract/submission.ts';
import { type ReportKind, reportKinds } from '../../drizzle/vocabulary.ts';
import { isRequired } from '../../web/ui/report/faults.ts';
import { fieldsOf } from '../../web/ui/report/fields.ts';

const messages = (language: string) => JSON.parse(readFileSync(`web/text/${language}/reports.json`, 'utf8'));

describe.each(reportKinds)('The form of a %s', (kind: ReportKind) => {
  it('asks for every field of the contract, once, and for nothing else', () => {
    const asked = fieldsOf(kind).map((field) => field.name);
    expect([...asked].sort()).toEqual(Object.keys(answersOf[kind].shape).sort());
  });

  it.each(['en', 'fr'])('has a label for each field in %s, each one different', (language) => {
    const labels = fieldsOf(kind).map(({ name }) => messages(language).field[kind][name]?.label);
    expect(labels).not.toContain(undefined);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('offers exactly the words that the contract takes', () => {
    const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
      answersOf[kind].shape;
    for (const { name, control } of fieldsOf(kind)) {
      if (!('options' in control)) continue;
      for (const option of control.options) {
        const value = control.as === 'many' ? [option] : option;
        expect([name, option, shape[name]?.safeParse(value).success]).toEqual([name, option, true]);
      }
      const [first] = control.options;
      const odd = typeof first === 'number' ? 99 : 'not a word';
      expect(shape[name]?.safeParse(control.as === 'many' ? [odd] : odd).success).toBe(false);
    }
  });
});

it('A need’s title is required and its source is not', () => {
  expect(isRequired('need', 'title')).toBe(true);
  expect(isRequired('need', 'source')).toBe(false);
});

describe('Text from people', () => {
  // Zero-width space, word joiner, Hangul filler, direction marks.
  it.each(['\u200b', ' \u200b\u2060 ', '\u3164', '\u202e\u200f'])(
    'of nothing to be seen (%j) is no text',
    (nothing) => {
      const fault = words(100).safeParse(nothing).error?.issues[0];
      expect(fault).toMatchObject({ code: 'too_small', minimum: 1 });
      expect(draftWords(100).parse(nothing)).toBe(null);
    },
  );

  it('keeps the signs of no width that other scripts need', () => {
    for (const text of ['می\u200cخواهم', 'שלום\u200f!', '👩\u200d⚕️'])
      expect(words(100).parse(text)).toBe(text);
  });
});
