import { expect, test } from 'vitest';
import type { Definition } from '../../../api/instruments/definition.ts';
import { differenceOf } from '../../../api/instruments/difference.ts';
import { mapping, mappingInSpanish } from '../../support/questionnaire.ts';

const nothing = {
  languages: [],
  added: [],
  removed: [],
  retyped: [],
  moved: [],
  titles: [],
  helps: [],
  codesAdded: [],
  codesRemoved: [],
  codesReworded: [],
  settings: [],
};

type Question = Definition['pages'][number]['elements'][number];
const words = (text: string) => ({ default: text, fr: `${text} (fr)` });
const text = (name: string, title = name): Question => ({
  type: 'text',
  name,
  title: words(title),
  description: words('Help'),
});
const page = (name: string, ...elements: Question[]) => ({
  name,
  title: words(name),
  description: words(name),
  elements,
});
const of = (...pages: Definition['pages']): Definition => ({
  title: words('T'),
  description: words('D'),
  pages,
});

test('Nothing differs between a version and itself', () => {
  expect(differenceOf(mapping(), mapping(), ['en', 'fr'])).toEqual(nothing);
});

test('A new language is named once, not with each text that says it', () => {
  expect(differenceOf(mapping(), mappingInSpanish(), ['en', 'fr'])).toEqual({
    ...nothing,
    languages: ['es'],
  });
});

test('What came, went, moved to another page or reads otherwise is named', () => {
  const before = of(page('one', text('a'), text('b'), text('c')), page('two', text('d')));
  const after = of(page('one', text('a', 'A better title'), text('e')), page('two', text('c'), text('d')));
  expect(differenceOf(before, after, ['en'])).toEqual({
    ...nothing,
    added: ['e'],
    removed: ['b'],
    moved: [{ path: 'c', before: 'one', after: 'two' }],
    titles: [{ path: 'a', language: 'en', before: 'a', after: 'A better title' }],
  });
});

test('Codes of choices, of yes and no, and of both sides of a matrix are compared', () => {
  const choice = (value: string, label = value) => ({ value, text: words(label) });
  const make = (values: ReturnType<typeof choice>[], yes: string, rows: ReturnType<typeof choice>[]) =>
    of(
      page(
        'one',
        { type: 'dropdown', name: 'kind', title: words('Kind'), description: words('Help'), choices: values },
        {
          type: 'boolean',
          name: 'gate',
          title: words('Gate'),
          description: words('Help'),
          labelTrue: words(yes),
          labelFalse: words('No'),
        },
        {
          type: 'matrix',
          name: 'table',
          title: words('Table'),
          description: words('Help'),
          columns: [choice('x')],
          rows,
        },
      ),
    );
  const found = differenceOf(
    make([choice('a'), choice('b')], 'Yes', [choice('r')]),
    make([choice('a', 'Another'), choice('c')], 'Certainly', [choice('r'), choice('s')]),
    ['en'],
  );
  expect(found).toEqual({
    ...nothing,
    codesAdded: ['kind: c', 'table: row s'],
    codesRemoved: ['kind: b'],
    codesReworded: [
      { path: 'kind: a', language: 'en', before: 'a', after: 'Another' },
      { path: 'gate: true', language: 'en', before: 'Yes', after: 'Certainly' },
    ],
  });
});

test('A text that becomes a number has another form; a list that becomes buttons has not', () => {
  const number = { ...text('a'), inputType: 'number' } as Question;
  expect(differenceOf(of(page('one', text('a'))), of(page('one', number)), ['en']).retyped).toEqual([
    { path: 'a', before: 'text', after: 'text (number)' },
  ]);
  const long = { ...text('a'), type: 'comment' } as Question;
  expect(differenceOf(of(page('one', text('a'))), of(page('one', long)), ['en'])).toEqual(nothing);
});

test('Anything else that changed is named: conditions, limits, the words of pages and groups', () => {
  const before = of(page('one', text('a')));
  const after = of({ ...page('one', { ...text('a'), isRequired: true } as Question), title: words('First') });
  expect(differenceOf(before, { ...after, description: words('Longer') }, ['en']).settings).toEqual([
    {
      of: 'questionnaire',
      path: '',
      setting: 'description',
      before: '{"default":"D","fr":"D (fr)"}',
      after: '{"default":"Longer","fr":"Longer (fr)"}',
    },
    {
      of: 'page',
      path: 'one',
      setting: 'title',
      before: '{"default":"one","fr":"one (fr)"}',
      after: '{"default":"First","fr":"First (fr)"}',
    },
    { of: 'question', path: 'a', setting: 'isRequired', before: null, after: 'true' },
  ]);
  const needs = mapping();
  const group = needs.pages.flatMap(({ elements }) => elements).find(({ type }) => type === 'paneldynamic');
  if (group?.type !== 'paneldynamic') throw new Error('No group.');
  group.maxPanelCount = 99;
  expect(differenceOf(mapping(), needs, ['en'])).toEqual({
    ...nothing,
    settings: [{ of: 'group', path: 'needs', setting: 'maxPanelCount', before: '20', after: '99' }],
  });
});
