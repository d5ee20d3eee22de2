import { describe, expect, it } from 'vitest';
import { questionNameAt } from '../../web/instruments/place.ts';
import { changedNames, isBlank, withIds } from '../../web/ui/survey/entries.ts';
import { mapping } from '../support/questionnaire.ts';

describe('The entries of a group', () => {
  it('get an id each, and keep the one they have', () => {
    let count = 0;
    const newId = () => `id-${++count}`;
    const entries = withIds([{ title: 'Beds' }, { id: 'mine', title: 'Teachers' }, null], newId);
    expect(entries).toEqual([
      { id: 'id-1', title: 'Beds' },
      { id: 'mine', title: 'Teachers' },
      { id: 'id-2' },
    ]);
    expect(withIds(entries, newId)).toBeUndefined();
    expect(withIds('no list', newId)).toBeUndefined();
  });

  it('are none while nothing at all is written in any of them', () => {
    expect([[{}], [{}, {}], []].map(isBlank)).toEqual([true, true, true]);
    expect([[{ id: 'mine' }], [{}, { title: 'Beds' }], ['text'], undefined].map(isBlank)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('Answers that come from elsewhere', () => {
  it('are compared by name and by what they say', () => {
    expect(changedNames({ a: 1, b: [{ x: 1 }], c: 'c' }, { a: 2, b: [{ x: 1 }], d: 'd' })).toEqual([
      'a',
      'c',
      'd',
    ]);
    expect(changedNames({}, {})).toEqual([]);
  });
});

describe('A place in an uploaded file', () => {
  it('is named by the question or page it belongs to', () => {
    expect(questionNameAt(mapping(), 'pages.0.elements.1.choices.0.text')).toBe('routeRoles');
    expect(questionNameAt(mapping(), 'pages.0.description')).toBe('route');
    expect(questionNameAt(mapping(), 'needs.sector')).toBe('needs.sector');
    expect(questionNameAt(null, 'pages.0.elements.0')).toBe('pages.0.elements.0');
    expect(questionNameAt({ pages: [{ name: 3 }] }, 'pages.0.name')).toBe('pages.0.name');
  });
});
