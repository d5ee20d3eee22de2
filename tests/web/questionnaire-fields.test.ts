import { describe, expect, it } from 'vitest';
import { wholeManner } from '../../web/contribute/questionnaire/manner.ts';
import { labelIn, valueAt, withValue } from '../../web/ui/survey/fields.ts';
import { mapping } from '../support/questionnaire.ts';

const answers = {
  finalRemark: 'none',
  needs: [
    { id: 'beds', title: 'Beds' },
    { id: 'food', title: 'Meals' },
  ],
};

describe('A field of a questionnaire', () => {
  it('is found by the id of its entry', () => {
    expect(valueAt(answers, 'finalRemark')).toBe('none');
    expect(valueAt(answers, 'needs.food.title')).toBe('Meals');
    expect(valueAt(answers, 'needs.food')).toEqual({ id: 'food', title: 'Meals' });
    expect(valueAt(answers, 'needs.gone.title')).toBeUndefined();
  });

  it('takes another value, or is taken away; what stands around it stays', () => {
    const changed = withValue(answers, 'needs.food.title', 'Warm meals');
    expect(valueAt(changed, 'needs.food.title')).toBe('Warm meals');
    expect(valueAt(changed, 'needs.beds')).toEqual(answers.needs[0]);
    expect(withValue(answers, 'needs.beds', undefined).needs).toEqual([answers.needs[1]]);
    expect(withValue({}, 'needs.beds', answers.needs[0]).needs).toEqual([answers.needs[0]]);
  });

  it('is called by its entry’s place and its question, in the reader’s language', () => {
    const inEnglish = labelIn(mapping(), answers, 'needs.food.title', 'en');
    expect(inEnglish).toMatch(/ 2 – /);
    expect(labelIn(mapping(), answers, 'needs.food.title', 'fr')).not.toBe(inEnglish);
  });
});

describe('Answers that came back from the database', () => {
  it('are not sent again for the order of their keys alone', () => {
    const mine = { needs: [{ id: 'beds', title: 'Beds', sector: 'health' }] };
    const stored = { needs: [{ sector: 'health', title: 'Beds', id: 'beds' }] };
    expect(wholeManner.sendable(mine, stored)).toEqual([]);
  });

  it('of ana and anton are merged; where both wrote in one need, both texts are there to choose from', () => {
    const ana = withValue(answers, 'needs.beds.title', 'Beds of ana');
    const anton = withValue(withValue(answers, 'needs.beds.title', 'Beds of anton'), 'finalRemark', 'one');
    const { values, clashes } = wholeManner.rebase(ana, answers, anton);
    expect(clashes).toEqual(['needs.beds.title']);
    expect(values.finalRemark).toBe('one');
    expect(valueAt(values, 'needs.beds.title')).toBe('Beds of ana');
  });
});
