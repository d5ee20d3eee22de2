import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../api/instruments/definition.ts';
import { askedAnew } from '../../../api/instruments/asked-anew.ts';
import { questionsOf, textIn } from '../../../api/instruments/questions.ts';
import { roundChanges } from '../../../api/submissions/since.ts';
import { little, much } from '../../support/filled.ts';
import { mapping, need } from '../../support/questionnaire.ts';

/** The next version: since when no longer asked, a town is; needs have other words, and one horizon more and less. */
function next(): Definition {
  const definition = mapping();
  const [route] = definition.pages;
  if (!route) throw new Error('The questionnaire has no pages.');
  const words = { title: { default: 'Which town?', fr: 'Quelle ville ?' }, description: '' };
  route.elements = route.elements.filter(({ name }) => name !== 'routeSince');
  route.elements.push({ type: 'text', name: 'town', ...words });
  for (const { path, question } of questionsOf(definition)) {
    if (path === 'needs.title') question.title = { default: 'Which need?', fr: 'Quel besoin ?' };
    if (path === 'hasNeeds') question.description = { default: 'Any need.', fr: 'Tout besoin.' };
    if (path === 'needs.horizon' && 'choices' in question) {
      question.choices = question.choices.filter(({ value }) => value !== 'long');
      question.choices.push({ value: 'never', text: { default: 'Never', fr: 'Jamais' } });
    }
  }
  return definition;
}
const title = (path: string, language: string) => {
  const found = questionsOf(mapping()).find((one) => one.path === path);
  return textIn(found?.question.title ?? '', language);
};

describe('What a newer version asks', () => {
  test('is told in the reader’s language: the questions that are new, gone and in other words', () => {
    const found = askedAnew(mapping(), next(), 'fr');
    expect(found.added).toEqual([{ path: 'town', question: 'Quelle ville ?' }]);
    expect(found.removed).toEqual([{ path: 'routeSince', question: title('routeSince', 'fr') }]);
    expect(found.reworded.map(({ path, part, after }) => [path, part, after])).toEqual([
      ['hasNeeds', 'help', 'Tout besoin.'],
      ['needs.title', 'title', 'Quel besoin ?'],
      ['needs.horizon', 'choice', 'Jamais'],
      ['needs.horizon', 'choice', null],
    ]);
    expect(found.reworded[1]).toMatchObject({ before: title('needs.title', 'fr') });
    expect(found.reworded[1]?.question).toMatch(/ – Quel besoin \?$/);
    expect(found.reworded[3]?.before).toMatch(/^[A-Z].*terme/);
    expect(found.others).toBe(0);
  });

  test('is nothing new where nothing changed', () => {
    const nothing = { added: [], removed: [], reworded: [], others: 0 };
    expect(askedAnew(mapping(), mapping(), 'en')).toEqual(nothing);
  });
});

describe('What a region answers otherwise than in the round before', () => {
  const before = { definition: mapping(), answers: much() };
  const fieldsOf = (answers: Record<string, unknown>, definition = mapping()) =>
    roundChanges(before, { definition, answers }).map(({ field }) => field);

  test('stands in the order of the questions, entries where their group stands, without whom to ask', () => {
    const needs = [
      { id: 'beds', ...need, placesNeeded: 90, title: 'More beds' },
      { id: 'soup', ...need },
    ];
    const now = { ...much(), needs, contactName: 'Bea', mainRouteRole: 'transit', consulted: ['ngos'] };
    expect(fieldsOf(now)).toEqual([
      'mainRouteRole',
      'needs.food',
      'needs.soup',
      'needs.beds.title',
      'needs.beds.placesNeeded',
      'consulted',
    ]);
  });

  test('is only what is asked now: an answer to a question that is gone did not change', () => {
    const { routeSince: _, ...now } = much();
    expect(fieldsOf({ ...now, town: 'Palermo' }, next())).toEqual(['town']);
    expect(fieldsOf(now)).toEqual(['routeSince']);
  });

  test('is nothing where all is said again, and much where there is little to say', () => {
    expect(fieldsOf(much())).toEqual([]);
    expect(fieldsOf(little()).length).toBeGreaterThan(10);
  });
});
