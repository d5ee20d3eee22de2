import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition, SimpleQuestion } from '../../../api/instruments/definition.ts';
import type { Answers } from '../../../api/instruments/given.ts';
import { groupsOf, personalQuestions, questionsOf } from '../../../api/instruments/questions.ts';
import { carriedOver, titled } from '../../../api/submissions/carried.ts';
import { changesBetween } from '../../../api/submissions/difference.ts';
import { entriesOf } from '../../../api/submissions/entries.ts';
import { filesIn } from '../../../api/submissions/files.ts';
import { changeQuestionnaire } from '../../../api/submissions/questionnaire-draft.ts';
import { draftOf } from '../../support/answers.ts';
import { much } from '../../support/filled.ts';
import { mapping } from '../../support/questionnaire.ts';

const before = mapping();
type Element = Definition['pages'][number]['elements'][number];

/** The questionnaire with each question as `change` makes it; null takes it away. */
function changed(change: (path: string, question: SimpleQuestion) => SimpleQuestion | null): Definition {
  const one = (question: SimpleQuestion, prefix: string) => change(prefix + question.name, question) ?? [];
  const inside = (element: Element, prefix: string): Element[] =>
    element.type === 'panel'
      ? [{ ...element, elements: element.elements.flatMap((inner) => one(inner, prefix)) }]
      : element.type === 'paneldynamic'
        ? [
            {
              ...element,
              templateElements: element.templateElements.flatMap(
                (inner) => inside(inner, `${element.name}.`) as typeof element.templateElements,
              ),
            },
          ]
        : [one(element, prefix)].flat();
  return {
    ...before,
    pages: before.pages.map((page) => ({
      ...page,
      elements: page.elements.flatMap((element) => inside(element, '')),
    })),
  };
}
const withoutGroup = (name: string): Definition => ({
  ...before,
  pages: before.pages.map((page) => ({
    ...page,
    elements: page.elements.filter((element) => element.name !== name),
  })),
});

describe('What a questionnaire takes over from the last round', () => {
  test('are the answers of Sicily with the ids of their entries, without persons, agreements and files', () => {
    const file = { id: crypto.randomUUID(), name: 'Study.pdf', type: 'pdf', size: 100 };
    const answers = { ...much(), countingDocuments: [file] };
    const { answers: taken, leftOut, anew } = carriedOver(answers, before, before);
    const {
      contactName: _,
      contactEmail: __,
      contactPhone: ___,
      consent: ____,
      ...flats
    }: Answers = entriesOf(much().practices)[0] ?? {};
    const { contactName, contactEmail, mayContact, consent, ...rest } = much();
    expect(taken).toEqual({ ...rest, practices: [flats] });
    expect(leftOut).toEqual([]);
    expect(anew).toEqual([
      'countingDocuments',
      'practices.contactName',
      'practices.contactEmail',
      'practices.contactPhone',
      'practices.consent',
      'contactName',
      'contactEmail',
      'mayContact',
      'consent',
    ]);
  });

  test('leaves out what is no longer asked or has another form, and names it as people know it', () => {
    const now = changed((path, question) => {
      if (path === 'needs.severity' || path === 'mayContact') return null;
      if (path === 'needs.sector' && question.type === 'dropdown')
        return { ...question, choices: question.choices.filter(({ value }) => value !== 'shelter-housing') };
      if (path === 'receptionPlaces') return { ...question, type: 'comment' } as SimpleQuestion;
      return question;
    });
    const { answers, leftOut, anew } = carriedOver(much(), before, now);
    expect(leftOut).toEqual(['needs.sector', 'needs.severity', 'receptionPlaces', 'mayContact']);
    expect(anew).not.toContain('mayContact');
    expect(answers.receptionPlaces).toBeUndefined();
    expect(answers.receptionPlacesTaken).toBe(1050);
    expect(
      entriesOf(answers.needs).map(({ id, title, sector, severity }) => [id, title, sector, severity]),
    ).toEqual([
      ['beds', 'Beds for minors', undefined, undefined],
      ['food', 'Warm meals', undefined, undefined],
    ]);
    const [sector] = titled(before, leftOut);
    expect(sector).toMatchObject({
      field: 'needs.sector',
      group: { fr: expect.any(String) },
      title: { fr: expect.any(String) },
    });
  });

  test('names a group that is gone, or takes fewer entries than there were', () => {
    const gone = carriedOver(much(), before, withoutGroup('needs'));
    expect([gone.leftOut, gone.answers.needs]).toEqual([['needs'], undefined]);
    expect(titled(before, gone.leftOut)[0]?.title).toHaveProperty('fr');
    const few = structuredClone(before);
    for (const { group } of groupsOf(few)) group.maxPanelCount = 1;
    const fewer = carriedOver(much(), before, few);
    expect(fewer.leftOut).toEqual(['needs']);
    expect(entriesOf(fewer.answers.needs).map(({ id }) => id)).toEqual(['beds']);
  });

  test('whatever the answers and whatever changed, a draft can keep it, and nothing else is lost unnamed', () => {
    const paths = questionsOf(before).map(({ path }) => path);
    const personal = new Set(personalQuestions(before));
    fc.assert(
      fc.property(draftOf(before), fc.subarray(paths), fc.subarray(paths), (given, gone, retyped) => {
        const [isGone, isRetyped] = [new Set(gone), new Set(retyped)];
        const now = changed((path, question) => {
          if (isGone.has(path)) return null;
          if (!isRetyped.has(path) || question.type === 'file') return question;
          const { name, title, description, type } = question;
          const other = type === 'comment' ? { type: 'text', inputType: 'number' } : { type: 'comment' };
          return { name, title, description, ...other } as SimpleQuestion;
        });
        const { answers, leftOut, anew } = carriedOver(given, before, now);
        expect(changeQuestionnaire(now, {}, answers)).toEqual(answers);
        const named = new Set([...leftOut, ...anew]);
        const lost = changesBetween(given, answers)
          .flatMap(({ field, after, before: was }) => fieldsOf(field, was, after))
          .filter((path) => !named.has(path));
        expect(lost).toEqual([]);
        const kept = Object.entries(answers).flatMap(([name, value]) =>
          Array.isArray(value) && entriesOf(value).length > 0
            ? entriesOf(value).flatMap((entry) => Object.keys(entry).map((inner) => `${name}.${inner}`))
            : [name],
        );
        expect(kept.filter((path) => personal.has(path) || /(^|\.)consent$/.test(path))).toEqual([]);
        expect(filesIn(answers)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The questions of a change, without the ids of entries; a whole entry that went has several. Nothing may be added. */
function fieldsOf(field: string, was: unknown, after: unknown): string[] {
  if (after !== null) return [`${field} became another`];
  const [name = '', id, inner] = field.split('.');
  if (id === undefined) return [name];
  return inner === undefined
    ? Object.keys(was as Answers).map((one) => `${name}.${one}`)
    : [`${name}.${inner}`];
}
